import { describe, expect, it } from "vitest"
import { Context } from "../frame/context.ts"
import type { RuntimeCall } from "../frame/runtime-call.ts"
import { Account, Digest } from "../generated/storage/system.ts"
import { freeBalance, totalIssuance } from "../pallets/balances/fungible.ts"
import { alice, bob, nobody, TestChain, transferCall } from "../testing/test-chain.ts"

const looking = (chain: TestChain): Context =>
  new Context(chain.state, { events: [] } as never, chain.runtime.profile, undefined as never, {
    type: "None",
  })

const remark = (length: number): RuntimeCall => ({
  pallet: "System",
  name: "remark",
  args: { remark: new Uint8Array(length) },
})

const sudo = (call: RuntimeCall): RuntimeCall => ({ pallet: "Sudo", name: "sudo", args: { call } })
const heapPages: RuntimeCall = { pallet: "System", name: "set_heap_pages", args: { pages: 9n } }

const refusals = (block: { readonly refused: readonly { readonly error: { readonly value: unknown } }[] }) =>
  block.refused.map(({ error }) => (error.value as { readonly type: string }).type)

describe("fees", () => {
  it("are given back whole where the call turns out free", () => {
    const chain = new TestChain()
    const before = freeBalance(looking(chain), alice.account)
    const block = chain.next([chain.sign(alice, sudo(heapPages))])
    expect(freeBalance(looking(chain), alice.account)).toBe(before)
    expect(block.events.find(({ event }) => event === "TransactionFeePaid")?.fields).toEqual({
      who: alice.account,
      actual_fee: 0n,
      tip: 0n,
    })
    expect(block.header.digest.map(({ type }) => type)).toEqual(["PreRuntime", "RuntimeEnvironmentUpdated"])
    expect(Digest.get(chain).logs).toHaveLength(2)
  })

  it("are for what a batch really weighed", () => {
    const chain = new TestChain()
    const calls = [heapPages, remark(1000), remark(1000)]
    const batch = { pallet: "Utility", name: "batch", args: { calls } }
    const block = chain.next([chain.sign(bob, batch as RuntimeCall)])
    const success = block.events.at(-1)?.fields as {
      readonly dispatch_info: { readonly weight: { readonly ref_time: bigint } }
    }
    const used = 69_446_696n + 5_450_264n + 102_836_000n
    expect(success.dispatch_info.weight.ref_time).toBe(used + 394_205_000n + 108_157_000n)
  })

  it("keep the issuance", () => {
    const chain = new TestChain()
    const issuance = totalIssuance(looking(chain))
    chain.next([chain.sign(alice, remark(5), { tip: 12n })])
    expect(totalIssuance(looking(chain))).toBe(issuance)
  })

  it("leave the payer the existential deposit", () => {
    const chain = new TestChain()
    chain.next([chain.sign(alice, transferCall(nobody.account, 250_000n))])
    expect(chain.validate(chain.sign(nobody, remark(0))).ok).toBe(false)
    chain.next([chain.sign(alice, transferCall(nobody.account, 100_000n))])
    expect(chain.validate(chain.sign(nobody, remark(0)))).toMatchObject({ ok: true })
  })
})

describe("a fee in alpha", () => {
  const subtensor = (name: string, args: unknown): RuntimeCall => ({ pallet: "SubtensorModule", name, args })
  const hotkey = `0x${"77".repeat(32)}` as const
  const unstake = subtensor("remove_stake", { hotkey, netuid: 2, amount_unstaked: 5_000_000_000n })

  /** Gives `nobody` stake, and no more TAO than an account needs to exist. */
  const withStake = (): TestChain => {
    const chain = new TestChain()
    const all: readonly RuntimeCall[] = [
      subtensor("register_network", { hotkey }),
      subtensor("start_call", { netuid: 2 }),
      subtensor("add_stake", { hotkey, netuid: 2, amount_staked: 50_000_000_000n }),
      subtensor("transfer_stake", {
        destination_coldkey: nobody.account,
        hotkey,
        origin_netuid: 2,
        destination_netuid: 2,
        alpha_amount: 20_000_000_000n,
      }),
      transferCall(nobody.account, 500n),
    ]
    for (const call of all) {
      const block = chain.next([chain.sign(alice, call)])
      expect(block.extrinsics[1]?.error).toBeUndefined()
    }
    return chain
  }

  it("is taken where the call takes stake out and TAO is short", () => {
    const chain = withStake()
    const bytes = chain.sign(nobody, unstake)
    expect(chain.validate(bytes)).toMatchObject({ ok: true })
    expect(chain.validate(chain.sign(nobody, remark(1)))).toMatchObject({
      error: { value: { type: "Payment" } },
    })
    const block = chain.next([bytes])
    expect(block.extrinsics[1]?.error).toBeUndefined()
    const paid = block.events.find(({ event }) => event === "TransactionFeePaidWithAlpha")?.fields as {
      readonly alpha_fee: bigint
      readonly tao_amount: bigint
    }
    expect(paid).toMatchObject({ who: nobody.account, netuid: 2 })
    expect(paid.alpha_fee).toBeGreaterThan(0n)
    expect(paid.tao_amount).toBeGreaterThan(0n)
    expect(block.events.some(({ event }) => event === "Withdraw")).toBe(false)
  })
})

describe("a block's room", () => {
  it("ends at its length, and goes on with what fits", () => {
    const chain = new TestChain()
    const big = [0, 1, 2].map((nonce) => chain.sign(alice, remark(3_000_000), { nonce }))
    const small = chain.sign(bob, remark(10))
    const block = chain.next([...big, small])
    expect(refusals(block)).toEqual(["ExhaustsResources"])
    expect(block.extrinsics).toHaveLength(4)
    expect(Account.get(chain, alice.account).nonce).toBe(2)
    expect(refusals(chain.next([big[2] as Uint8Array]))).toEqual([])
  })

  it("refuses for good what weighs more than any block carries", () => {
    const chain = new TestChain()
    const heavy = {
      pallet: "Sudo",
      name: "sudo_unchecked_weight",
      args: { call: remark(0), weight: { ref_time: 2_599_891_843_000n, proof_size: 0n } },
    } as const
    expect(chain.validate(chain.sign(alice, heavy))).toMatchObject({
      ok: false,
      error: { value: { type: "ExhaustsResources" } },
    })
  })

  it("takes nonces in order only", () => {
    const chain = new TestChain()
    const [first, second] = [0, 1].map((nonce) => chain.sign(alice, remark(1), { nonce })) as [
      Uint8Array,
      Uint8Array,
    ]
    expect(refusals(chain.next([second, first, first, second]))).toEqual(["Future", "Stale"])
  })

  it("leaves out an extrinsic that makes the runtime trap", () => {
    const chain = new TestChain()
    const now = (147_000_000n + 1n) * 12_000n
    const set = { pallet: "Timestamp", name: "set", args: { now } } as const
    const as = { type: "system", value: { type: "None" } }
    const trap = { pallet: "Utility", name: "dispatch_as", args: { as_origin: as, call: set } } as const
    const block = chain.next([chain.sign(alice, sudo(trap)), chain.sign(bob, remark(1))])
    expect(refusals(block)).toEqual(["Call"])
    expect(String(block.refused[0]?.trap)).toMatch("Timestamp must be updated only once")
    expect(block.extrinsics).toHaveLength(2)
    expect(Account.get(chain, alice.account).nonce).toBe(0)
  })
})
