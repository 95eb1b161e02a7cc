import { shapeOf } from "../../src/protocol/codec/shape.ts"
import type { Surface } from "../../src/protocol/surface/surface.ts"
import type { PalletData, StorageData } from "../../src/protocol/surface/surface-data.ts"
import type { TypeNames } from "./type-names.ts"

/** SubtensorModule -> subtensor-module, EVMChainId -> evm-chain-id. */
export const kebab = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase()

/** As in `storedValue`: in a cell undefined means absent. */
const storedType = (surface: Surface, names: TypeNames, type: string): string => {
  const shape = shapeOf(surface, type)
  if (shape.kind === "unit") return "true"
  return shape.kind === "option" ? `{ readonly some: ${names.write(type)} }` : names.write(type)
}

const describe = ({ hashers, modifier, value, keys }: StorageData): string => {
  const parts = keys.map((key, i) => `${hashers[i]} ${key}`)
  const absent = modifier === "Optional" ? ", optional" : ""
  return `/** ${[...parts, value].join(" -> ")}${absent} */`
}

/** `storage/<pallet>.ts`: a cell for each storage item of the pallet. */
export const writeStorage = (surface: Surface, names: TypeNames, pallet: PalletData): string => {
  const used = new Set<string>()
  const cells = pallet.storage.map((item) => {
    const value = storedType(surface, names, item.value)
    const full = item.modifier === "Optional" ? `${value} | undefined` : value
    const target = `("${pallet.name}", "${item.name}")`
    const keys = item.keys.map((key) => names.write(key)).join(", ")
    const type = item.keys.length === 0 ? `storageValue<${full}>` : `storageMap<[${keys}], ${full}>`
    used.add(item.keys.length === 0 ? "storageValue" : "storageMap")
    const cell = `Storage<[${keys}], ${full}>`
    return `${describe(item)}\nexport const ${item.name}: ${cell} = ${type}${target}`
  })
  const types = names.takeUsed()
  const hasTypes = types.some((name) => name.startsWith("Types."))
  return [
    ...(types.includes("Hex") ? [`import type { Hex } from "../../bytes.ts"`] : []),
    `import type { Storage } from "../../frame/storage.ts"`,
    ...(hasTypes ? [`import type * as Types from "../types.ts"`] : []),
    `import { ${[...used].sort().join(", ")} } from "../../frame/storage.ts"`,
    "",
    cells.join("\n\n"),
    "",
  ].join("\n")
}
