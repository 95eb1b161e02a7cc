/** What a type string says before any name is looked up. */
export type TypeExpression =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "apply"; readonly name: string; readonly of: readonly string[] }
  | { readonly kind: "array"; readonly of: string; readonly length: number }
  | { readonly kind: "tuple"; readonly of: readonly string[] }

/** Splits "a, b<c, d>" at its outermost commas. */
const split = (list: string): readonly string[] => {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let i = 0; i < list.length; i++) {
    const character = list[i] as string
    if ("<([".includes(character)) depth++
    else if (">)]".includes(character)) depth--
    else if (character === "," && depth === 0) {
      parts.push(list.slice(start, i).trim())
      start = i + 1
    }
  }
  const last = list.slice(start).trim()
  return last === "" ? parts : [...parts, last]
}

/** Reads a type string of the surface, one level deep: "Vec<(u16, u16)>" is Vec applied to "(u16, u16)". */
export const parseType = (type: string): TypeExpression => {
  if (type.startsWith("(") && type.endsWith(")")) return { kind: "tuple", of: split(type.slice(1, -1)) }
  const array = /^\[(.*); (\d+)\]$/.exec(type)
  if (array !== null) return { kind: "array", of: array[1] as string, length: Number(array[2]) }
  const open = type.indexOf("<")
  if (open > 0 && type.endsWith(">")) {
    return { kind: "apply", name: type.slice(0, open), of: split(type.slice(open + 1, -1)) }
  }
  return { kind: "name", name: type }
}
