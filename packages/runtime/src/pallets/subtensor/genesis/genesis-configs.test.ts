import { createTrie } from "@subforge/core"
import { describe, expect, it } from "vitest"
import { createRuntime } from "../../../block/runtime.ts"
import { productionProfile } from "../../../frame/profile.ts"
import { NetworksAdded, SubnetworkN } from "../../../generated/storage/subtensor-module.ts"
import { checkInvariants, invariantBase } from "../../../invariants.ts"
import { State } from "../../../state/state.ts"
import { localnetGenesisConfig } from "./localnet.ts"
import { mainnetLikeGenesisConfig } from "./mainnet-like.ts"

const runtime = createRuntime({ profile: productionProfile })

const emptyState = (): State => {
  const trie = createTrie()
  return new State(trie, trie.empty)
}

describe("a mainnet-like genesis", () => {
  it("has root, the subnets that were asked for with 256 neurons each, and amounts that add up", () => {
    const state = emptyState()
    runtime.genesis(state, mainnetLikeGenesisConfig({ subnets: 2 }))
    expect([...NetworksAdded.entries({ state })].map(([[netuid]]) => netuid)).toEqual([0, 1, 2])
    expect([0, 1, 2].map((netuid) => SubnetworkN.get({ state }, netuid))).toEqual([64, 256, 256])
    const balanced = { issuanceGap: 0n, custody: { subnets: new Map(), total: 0n } }
    expect(checkInvariants({ state }, balanced)).toEqual([])
    expect(invariantBase({ state })).toMatchObject({ issuanceGap: 0n, custody: { total: 0n } })
  })

  it.each([0, -1, 1.5, 4096, Number.NaN])("is not made of %s subnets", (subnets) => {
    expect(() => mainnetLikeGenesisConfig({ subnets })).toThrow(RangeError)
  })
})

describe("a localnet's genesis", () => {
  it("has one author or three", () => {
    expect(localnetGenesisConfig().authorities).toHaveLength(1)
    expect(localnetGenesisConfig({ authorities: 3 }).authorities).toHaveLength(3)
    expect(() => localnetGenesisConfig({ authorities: 2 as never })).toThrow(RangeError)
  })

  it("is written into an empty state only", () => {
    const state = emptyState()
    runtime.genesis(state, localnetGenesisConfig())
    const { root } = state
    expect(() => runtime.genesis(state, localnetGenesisConfig())).toThrow(RangeError)
    expect(state.root).toBe(root)
  })
})
