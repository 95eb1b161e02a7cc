import { describe, expect, it } from "vitest"
import type { RuntimeCall } from "../frame/runtime-call.ts"
import { SubnetVolume, SubtokenEnabled } from "../generated/storage/subtensor-module.ts"
import { Account } from "../generated/storage/system.ts"
import { U128_MAX } from "../saturating.ts"
import { alice, bob, TestChain, transferCall } from "../testing/test-chain.ts"

const NETUID = 1

const subtensor = (name: string, args: unknown): RuntimeCall => ({ pallet: "SubtensorModule", name, args })

/** What only storage that was written at will can hold: the chain counts on from there, and so does every block. */
describe("counters at the end of their type", () => {
  it("start again at 0 for a nonce, which wraps", () => {
    const chain = new TestChain()
    Account.update(chain, alice.account, (account) => ({ ...account, nonce: 0xffff_ffff }))
    const { extrinsics } = chain.next([chain.sign(alice, transferCall(bob.account, 1_000n))])
    expect(extrinsics).toHaveLength(2)
    expect(Account.get(chain, alice.account).nonce).toBe(0)
  })

  it("stay there for a subnet's volume", () => {
    const chain = new TestChain()
    SubtokenEnabled.set(chain, NETUID, true)
    SubnetVolume.set(chain, NETUID, U128_MAX)
    for (const call of [
      subtensor("burned_register", { netuid: NETUID, hotkey: alice.account }),
      subtensor("add_stake", { hotkey: alice.account, netuid: NETUID, amount_staked: 10n ** 9n }),
    ]) {
      const [, applied] = chain.next([chain.sign(alice, call)]).extrinsics
      expect(applied?.error).toBeUndefined()
    }
    expect(SubnetVolume.get(chain, NETUID)).toBe(U128_MAX)
  })
})
