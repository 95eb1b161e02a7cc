import { createTrie } from "@subforge/core"
import {
  createRuntime,
  fastProfile,
  localnetGenesisConfig,
  type Profile,
  productionProfile,
  State,
} from "@subforge/runtime"
import { describe, expect, it } from "vitest"
import { type Hex, loadTrace } from "./replay/trace.ts"

const SUBTENSOR = "0x658faa385070e074c85bf6b568cf0555"
/** What two genesis configurations may differ in: accounts, issuance, block hash, code, EVM chain id. */
const CONFIGURED = [
  "0x0f6342be23148b1fecb28322dcb30aefd8b4519d4aceb8073dbaffde1eef0d79",
  "0x26aa394eea5630e07c48ae0c9558cef7",
  "0x3a636f6465",
  `${SUBTENSOR}57c875e4cff74148e4628f264b974c80`,
  "0xc2261276cc9d1f8598ea4b6a74b15c2f57c875e4cff74148e4628f264b974c80",
]

const ALICE = "0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d"
const ALICE_HOTKEY = "0x506c5a28f51e841b4df26ace64a23d69057fefda24bc9a53cb74197f901e7128"
/** The fast build: owner and owner hotkey of root, then six waits and limits, as bytes in order. */
const FAST_VALUES = [
  "0x0000000000000000",
  "0x0500000000000000",
  "0x0a000000",
  "0x0f00000000000000",
  "0x20",
  "0x32000000",
  ALICE_HOTKEY,
  ALICE,
]

const hex = (bytes: Uint8Array): Hex => `0x${Buffer.from(bytes).toString("hex")}`

const genesis = (profile: Profile): ReadonlyMap<Hex, Hex> => {
  const trie = createTrie()
  const state = new State(trie, trie.empty)
  createRuntime({ profile }).genesis(state, localnetGenesisConfig())
  return new Map(
    state.rawKeys(new Uint8Array()).map((key) => [hex(key), hex(state.getRaw(key) ?? new Uint8Array())]),
  )
}

describe("genesis", () => {
  it.each(["register-000", "prod-000", "soup-000"])(
    "holds what the chain's own pallets write (%s)",
    (name) => {
      const own = genesis(productionProfile)
      const recorded = loadTrace(
        new URL(`../vectors/traces/${name}.json.gz`, import.meta.url).pathname,
      ).genesis
      const different = Object.entries(recorded).filter(
        ([key, value]) =>
          !CONFIGURED.some((prefix) => key.startsWith(prefix)) && own.get(key as Hex) !== value,
      )
      expect(different).toEqual([])
    },
  )

  it("adds to SubtensorModule only the hotkey of limit orders", () => {
    const recorded = loadTrace(
      new URL("../vectors/traces/prod-000.json.gz", import.meta.url).pathname,
    ).genesis
    const added = [...genesis(productionProfile).keys()].filter(
      (key) => key.startsWith(SUBTENSOR) && recorded[key] === undefined,
    )
    const limitOrders = Buffer.from("modlbt/limit").toString("hex")
    expect(added).toHaveLength(3)
    expect(added.filter((key) => key.includes(limitOrders))).toHaveLength(2)
  })

  it("differs in the fast build by owners and shorter waits", () => {
    const production = genesis(productionProfile)
    const fast = genesis(fastProfile)
    const changed = [...fast].filter(([key, value]) => production.get(key) !== value)
    expect(changed.every(([key]) => key.startsWith(SUBTENSOR))).toBe(true)
    expect(changed.map(([, value]) => value).sort()).toEqual(FAST_VALUES)
    expect([...production.keys()].filter((key) => !fast.has(key))).toEqual([])
  })
})
