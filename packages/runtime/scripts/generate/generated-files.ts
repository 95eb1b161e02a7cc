import type { Surface } from "../../src/protocol/surface/surface.ts"
import { TypeNames } from "./type-names.ts"
import { writeApis, writeCalls, writeConstants, writeErrors, writeEvents } from "./write-pallets.ts"
import { kebab, writeStorage } from "./write-storage.ts"
import { writeTypes } from "./write-types.ts"

const HEAD = "// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.\n"

/** Everything under `src/generated`, by path. */
export const generatedFiles = (surface: Surface): ReadonlyMap<string, string> => {
  const names = new TypeNames(surface)
  const inStorage = new TypeNames(surface, "Types.")
  const withStorage = surface.data.pallets.filter(({ storage }) => storage.length > 0)
  const files: readonly (readonly [path: string, text: string])[] = [
    ["types.ts", writeTypes(surface, names)],
    ["calls.ts", writeCalls(surface, names)],
    ["events.ts", writeEvents(surface, names)],
    ["errors.ts", writeErrors(surface, names)],
    ["constants.ts", writeConstants(surface, names)],
    ["apis.ts", writeApis(surface, names)],
    ["storage.ts", withStorage.map(({ name }) => `import "./storage/${kebab(name)}.ts"\n`).join("")],
    ...withStorage.map(
      (pallet) => [`storage/${kebab(pallet.name)}.ts`, writeStorage(surface, inStorage, pallet)] as const,
    ),
  ]
  return new Map(files.map(([path, text]) => [path, HEAD + text]))
}
