import { sr25519PublicKey, sr25519SecretFromSeed } from "@subforge/core"
import { describe, expect, it } from "vitest"
import { toHex } from "./bytes.ts"
import type { RuntimeCall } from "./frame/runtime-call.ts"
import { TotalIssuance } from "./generated/storage/balances.ts"
import { Account } from "./generated/storage/system.ts"
import { checkInvariants, invariantBase } from "./invariants.ts"
import { codec } from "./protocol/codecs.ts"
import { storageKey } from "./protocol/storage-key/layout.ts"
import { Random } from "./testing/random.ts"
import { RandomCalls } from "./testing/random-call.ts"
import { alice, bob, type Signer, TestChain, transferCall } from "./testing/test-chain.ts"

const TAO = 1_000_000_000n
const BLOCKS = 1_000
const CALLS_A_BLOCK = 10
const SETTLERS = 8
const PATIENCE = 300_000

const subtensor = (name: string, args: object) => ({ pallet: "SubtensorModule", name, args }) as RuntimeCall
const asRoot = (call: RuntimeCall) => ({ pallet: "Sudo", name: "sudo", args: { call } }) as RuntimeCall
const admin = (name: string, args: object) => asRoot({ pallet: "AdminUtils", name, args } as RuntimeCall)

const settler = (random: Random): Signer => {
  const secret = sr25519SecretFromSeed(random.bytes(32))
  return { secret, account: toHex(sr25519PublicKey(secret)) }
}

/** One block of calls, in order; several of one signer take following nonces. */
const blockOf = (chain: TestChain, calls: readonly (readonly [Signer, RuntimeCall])[]) => {
  const nonces = new Map<string, number>()
  return chain.next(
    calls.map(([signer, call]) => {
      const nonce = nonces.get(signer.account) ?? Account.get(chain, signer.account).nonce
      nonces.set(signer.account, nonce + 1)
      return chain.sign(signer, call, { nonce })
    }),
  )
}

/** A block whose calls must all succeed. */
const surely = (chain: TestChain, calls: readonly (readonly [Signer, RuntimeCall])[]): void => {
  const { extrinsics, refused, events } = blockOf(chain, calls)
  const failed = events.filter(({ event, fields }) => {
    return event === "Sudid" && (fields as { sudo_result: { type: string } }).sudo_result.type !== "Ok"
  })
  expect(refused.map(({ error }) => error)).toEqual([])
  expect(failed.map(({ fields }) => fields)).toEqual([])
  expect(extrinsics.flatMap(({ error }) => error ?? [])).toEqual([])
}

/** Two subnets that emit, with neurons and stake, so that random calls meet something. */
const settle = (chain: TestChain, settlers: readonly Signer[]): void => {
  surely(
    chain,
    settlers.map(({ account }) => [bob, transferCall(account, 20_000n * TAO)] as const),
  )
  // A localnet starts SubtensorModule's count at 0, from which nothing can be recycled.
  const issued = [
    storageKey("SubtensorModule", "TotalIssuance"),
    codec("u64").encode(TotalIssuance.get(chain)),
  ]
  surely(chain, [
    [alice, asRoot({ pallet: "System", name: "set_storage", args: { items: [issued] } } as RuntimeCall)],
    [alice, admin("sudo_set_network_rate_limit", { rate_limit: 0n })],
  ])
  for (const netuid of [2, 3]) {
    const owner = settlers[netuid] as Signer
    surely(chain, [
      [owner, subtensor("register_network", { hotkey: owner.account })],
      [owner, subtensor("start_call", { netuid })],
      [alice, admin("sudo_set_subnet_emission_enabled", { netuid, enabled: true })],
      [alice, admin("sudo_set_commit_reveal_weights_enabled", { netuid, enabled: netuid === 2 })],
      [alice, admin("sudo_set_weights_set_rate_limit", { netuid, weights_set_rate_limit: 0n })],
      [alice, admin("sudo_set_tempo", { netuid, tempo: 13 + netuid })],
    ])
    for (const signer of settlers.slice(4)) {
      const hotkey = signer.account
      surely(chain, [
        [signer, subtensor("burned_register", { netuid, hotkey })],
        [signer, subtensor("add_stake", { hotkey, netuid, amount_staked: 50n * TAO })],
      ])
    }
  }
}

const run = (seed: number): { succeeded: number; failed: number; calls: number } => {
  const random = new Random(seed)
  const chain = new TestChain()
  const settlers = Array.from({ length: SETTLERS }, () => settler(random))
  settle(chain, settlers)
  const base = invariantBase(chain)
  const signers = [...settlers, bob]
  const calls = new RandomCalls(
    random,
    signers.map(({ account }) => account),
  )
  const counts = { succeeded: 0, failed: 0, calls: 0 }
  for (let block = 0; block < BLOCKS; block++) {
    // An announced or disputed coldkey may do nothing else.
    const freed = subtensor("reset_coldkey_swap", { coldkey: random.pick(signers).account })
    const offered = Array.from({ length: CALLS_A_BLOCK }, (_, i) => {
      if (i === 0) return [alice, asRoot(freed)] as const
      const call = calls.call()
      return call.pallet === "AdminUtils" || random.chance(0.1)
        ? ([alice, asRoot(call)] as const)
        : ([random.pick(signers), call] as const)
    })
    const built = blockOf(chain, offered)
    const story = () =>
      JSON.stringify(
        offered.map(([, call]) => call),
        (_, v) => (typeof v === "bigint" ? `${v}` : v),
      )
    const trapped = built.refused.filter(({ trap }) => trap !== undefined)
    expect(trapped, story()).toEqual([])
    expect(checkInvariants(chain, base), `block ${built.header.number}: ${story()}`).toEqual([])
    for (const { error } of built.extrinsics.slice(1))
      counts[error === undefined ? "succeeded" : "failed"] += 1
    counts.calls += offered.length
  }
  return counts
}

describe("random calls keep every invariant", () => {
  it.each([1, 2, 3, 4, 5])(
    "seed %i",
    (seed) => {
      const { calls, succeeded, failed } = run(seed)
      expect(calls).toBe(BLOCKS * CALLS_A_BLOCK)
      expect(succeeded).toBeGreaterThan(calls / 20)
      expect(failed).toBeGreaterThan(calls / 20)
    },
    PATIENCE,
  )
})
