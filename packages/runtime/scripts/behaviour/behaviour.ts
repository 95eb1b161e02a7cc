import { fileURLToPath } from "node:url"
import { coreApis } from "../../src/block/core-apis.ts"
import type { Machinery } from "../../src/block/machinery.ts"
import type { Pallet } from "../../src/frame/pallet.ts"
import { pallets } from "../../src/pallets/registry.ts"
import type { Surface } from "../../src/protocol/surface/surface.ts"
import { NAMED_ERRORS } from "./expected.ts"
import { usedCells } from "./used-cells.ts"

/** What has behaviour here, by "Pallet.Name"; runtime API methods by the name a node calls. */
export interface Behaviour {
  readonly calls: ReadonlySet<string>
  readonly storage: ReadonlySet<string>
  readonly hooks: ReadonlySet<string>
  readonly apis: ReadonlySet<string>
}

const ofPallets = (part: "calls" | "hooks"): string[] =>
  pallets.flatMap((pallet: Pallet) => Object.keys(pallet[part] ?? {}).map((name) => `${pallet.name}.${name}`))

/** Only the names count: nothing is asked of the runtime. */
const ofRuntime = (): string[] => Object.keys(coreApis({} as Machinery, () => undefined as never))

/** The behaviour of the runtime as it stands. */
export const findBehaviour = (surface: Surface): Behaviour => ({
  calls: new Set([...ofPallets("calls"), ...NAMED_ERRORS]),
  storage: usedCells(surface, fileURLToPath(new URL("../../src", import.meta.url))),
  hooks: new Set(ofPallets("hooks")),
  apis: new Set([...ofRuntime(), ...pallets.flatMap(({ apis = {} }) => Object.keys(apis))]),
})
