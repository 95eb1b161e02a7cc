import { InputError } from "./input-error.ts"

/** What a field of a vector file has to be. */
export type FieldKind = "list" | "object" | "text"

const kindOf = (value: unknown): FieldKind | "nothing" | "something else" => {
  if (value === undefined || value === null) return "nothing"
  if (Array.isArray(value)) return "list"
  if (typeof value === "object") return "object"
  return typeof value === "string" ? "text" : "something else"
}

/** Throws an {@link InputError} that names the first field which is not what its format wants. */
export function requireFields(
  where: string,
  value: unknown,
  fields: Readonly<Record<string, FieldKind>>,
): void {
  if (kindOf(value) !== "object") throw new InputError(`${where}: expected an object, got ${kindOf(value)}.`)
  for (const [name, kind] of Object.entries(fields)) {
    const got = kindOf((value as Readonly<Record<string, unknown>>)[name])
    if (got !== kind)
      throw new InputError(
        `${where}: ${name} has to be ${kind === "object" ? "an" : "a"} ${kind}, but there is ${got}.`,
      )
  }
}
