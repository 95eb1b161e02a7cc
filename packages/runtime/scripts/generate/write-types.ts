import { shapeOf } from "../../src/protocol/codec/shape.ts"
import type { Surface } from "../../src/protocol/surface/surface.ts"
import { parseType } from "../../src/protocol/surface/type-expression.ts"
import type { TypeNames } from "./type-names.ts"
import { property } from "./type-names.ts"

const PRIMITIVES = ["u8", "u16", "u32", "u64", "u128", "i8", "i16", "i32", "i64", "i128", "bool", "str"]

/** All type names that the surface uses anywhere, but for the enums of single pallets. */
const usedTypes = (surface: Surface): readonly string[] => {
  const { pallets, runtimeApis, types } = surface.data
  const used = new Set<string>()
  const add = (type: string): void => {
    if (used.has(type) || surface.findPalletEnum(type) !== undefined) return
    used.add(type)
    const data = surface.findType(type)
    if (data !== undefined) {
      const variants = Array.isArray(data.variants) ? data.variants : []
      for (const field of [...(data.fields ?? []), ...variants.flatMap(({ fields }) => fields ?? [])])
        add(field.type)
      return
    }
    const expression = parseType(type)
    if (expression.kind === "array") add(expression.of)
    else if (expression.kind === "tuple" || expression.kind === "apply") expression.of.forEach(add)
  }
  PRIMITIVES.forEach(add)
  Object.keys(types).forEach(add)
  for (const pallet of pallets) {
    for (const { args } of pallet.calls) for (const { type } of args) add(type)
    for (const { fields } of pallet.events) for (const { type } of fields) add(type)
    for (const { keys, value } of pallet.storage) [...keys, value].forEach(add)
    for (const { type } of pallet.constants) add(type)
  }
  for (const { methods } of runtimeApis) {
    for (const { inputs, output } of methods) [...inputs.map(({ type }) => type), output].forEach(add)
  }
  return [...used].sort()
}

/** `types.ts`: a declaration of each struct and enum, and the map from SCALE names to TypeScript types. */
export const writeTypes = (surface: Surface, names: TypeNames): string => {
  const declarations = [...names.declared].map(([type, name]) => {
    const shape = shapeOf(surface, type)
    if (shape.kind !== "struct") return `/** ${type} */\nexport type ${name} = ${names.shape(shape)}`
    const fields = shape.fields.map(
      (field) => `  readonly ${property(field.name)}: ${names.write(field.type)}`,
    )
    return `/** ${type} */\nexport interface ${name} {\n${fields.join("\n")}\n}`
  })
  const map = usedTypes(surface).map((type) => `  ${JSON.stringify(type)}: ${names.write(type)}`)
  names.takeUsed()
  return [
    `import type { Hex } from "../bytes.ts"`,
    `import type { Era } from "../protocol/codec/era.ts"`,
    `import type { RuntimeCall } from "./calls.ts"`,
    `import type { RuntimeError } from "./errors.ts"`,
    `import type { RuntimeEvent } from "./events.ts"`,
    "",
    declarations.join("\n\n"),
    "",
    "/** The TypeScript type of each SCALE type, by the name it has in the surface. */",
    "export interface ScaleTypes {",
    map.join("\n"),
    "}",
    "",
  ].join("\n")
}
