import { describe, expect, it } from "vitest"
import type { RuntimeCall } from "../frame/runtime-call.ts"
import { RuntimeTrap } from "../frame/trap.ts"
import { pallets } from "../pallets/registry.ts"
import { codec } from "../protocol/codecs.ts"
import { Random } from "../testing/random.ts"
import { isCallable, RandomCalls } from "../testing/random-call.ts"
import { alice, bob, TestChain } from "../testing/test-chain.ts"

const ROUNDS = 4
const CALLS = pallets
  .flatMap(({ name, calls }) => Object.keys(calls ?? {}).map((call) => [name, call] as const))
  .filter(([pallet, call]) => isCallable(pallet, call))
const ACCOUNTS = [alice.account, bob.account, `0x${"00".repeat(32)}`, `0x${"05".repeat(32)}`] as const

const subtensor = (name: string, args: unknown): RuntimeCall => ({ pallet: "SubtensorModule", name, args })

/** A chain with a subnet that Alice owns and mines on, with stake. */
const prepared = (): TestChain => {
  const chain = new TestChain()
  for (const call of [
    subtensor("register_network", { hotkey: bob.account }),
    subtensor("start_call", { netuid: 2 }),
    subtensor("burned_register", { netuid: 2, hotkey: alice.account }),
    subtensor("add_stake", { hotkey: alice.account, netuid: 2, amount_staked: 10n ** 11n }),
  ]) {
    const [, applied] = chain.next([chain.sign(alice, call)]).extrinsics
    expect(applied?.error).toBeUndefined()
  }
  return chain
}

/** What a call did other than succeed, fail by a dispatch error, be refused, or trap as the chain would. */
const unexpected = (chain: TestChain, call: RuntimeCall): unknown => {
  try {
    const bytes = chain.sign(alice, call)
    chain.validate(bytes)
    return chain
      .next([bytes])
      .refused.find(({ trap }) => trap !== undefined && !(trap instanceof RuntimeTrap))?.trap
  } catch (thrown) {
    return thrown instanceof RuntimeTrap ? undefined : thrown
  }
}

describe.each([["by Alice"], ["by root"]])("any call with any arguments, made %s", (by) => {
  const chain = prepared()
  const { header, hash } = chain
  const { root } = chain.state

  it.each(Array.from({ length: ROUNDS }, (_, round) => round))("ends as data, round %i", (round) => {
    const random = new RandomCalls(new Random(1 + round), ACCOUNTS)
    for (const [pallet, name] of CALLS) {
      const inner = random.callOf(pallet, name)
      expect(
        codec<RuntimeCall>("RuntimeCall").decode(codec<RuntimeCall>("RuntimeCall").encode(inner)),
      ).toMatchObject({
        pallet,
        name,
      })
      const call: RuntimeCall =
        by === "by root" ? { pallet: "Sudo", name: "sudo", args: { call: inner } } : inner
      expect({ pallet, name, thrown: unexpected(chain, call) }).toEqual({ pallet, name, thrown: undefined })
      chain.state.reset(root)
      Object.assign(chain, { header, hash })
    }
  })
})
