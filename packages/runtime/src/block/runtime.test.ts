import { describe, expect, it } from "vitest"
import { fromHex, toHex } from "../bytes.ts"
import { Context } from "../frame/context.ts"
import {
  BlockHash,
  Number as BlockNumber,
  BlockWeight,
  Events,
  ExtrinsicCount,
} from "../generated/storage/system.ts"
import { freeBalance, totalIssuance } from "../pallets/balances/fungible.ts"
import { CodecError } from "../protocol/codec/codec-error.ts"
import { mortalEra } from "../protocol/codec/era.ts"
import { codec } from "../protocol/codecs.ts"
import { encodeExtrinsic } from "../protocol/extrinsic/extrinsic.ts"
import { alice, bob, nobody, TestChain, transferCall } from "../testing/test-chain.ts"
import type { DigestItem } from "./api.ts"
import { digestItem, encodeHeader, headerHash } from "./header.ts"

const invalid = (type: string) => ({
  ok: false,
  error: { type: "Invalid", value: { type, value: undefined } },
})

const looking = (chain: TestChain): Context =>
  new Context(chain.state, { events: [] } as never, chain.runtime.profile, undefined as never, {
    type: "None",
  })

describe("a block", () => {
  it("follows its parent and leaves the keys of a real block", () => {
    const chain = new TestChain()
    const genesis = chain.hash
    const first = chain.next()
    expect(first.header.number).toBe(1)
    expect(first.header.parentHash).toBe(genesis)
    expect(first.hash).toBe(headerHash(encodeHeader(first.header)))
    expect(first.extrinsics.map(({ bytes }) => toHex(bytes).slice(0, 10))).toEqual(["0x28050200"])
    expect(BlockNumber.get(chain)).toBe(1)
    expect(BlockHash.get(chain, 0)).toBe(genesis)
    expect(ExtrinsicCount.has(chain)).toBe(false)
    expect(Events.get(chain)).toHaveLength(first.events.length)
    expect(BlockWeight.get(chain).mandatory.ref_time).toBeGreaterThan(431_614_000n + 261_973_000n)
  })

  it("is the same when built twice, and another one with another transaction", () => {
    const build = (value: bigint) => {
      const chain = new TestChain()
      return chain.next([chain.sign(alice, transferCall(bob.account, value))]).hash
    }
    expect(build(5n)).toBe(build(5n))
    expect(build(5n)).not.toBe(build(6n))
  })

  it("prunes block hashes but keeps that of genesis", () => {
    const chain = new TestChain()
    const genesis = chain.hash
    for (let i = 0; i < 2403; i++) chain.next()
    expect(BlockHash.has(chain, 1)).toBe(false)
    expect(BlockHash.has(chain, 2)).toBe(false)
    expect(BlockHash.has(chain, 3)).toBe(true)
    expect(BlockHash.get(chain, 0)).toBe(genesis)
  })

  it("is discarded whole when its slot does not increase", () => {
    const chain = new TestChain()
    chain.next()
    const { root } = chain.state
    const again = { slot: 147_000_001n, timestamp: 147_000_001n * 12_000n, extrinsics: [] }
    expect(() => chain.runtime.buildBlock(chain.state, chain.header, chain.hash, again)).toThrow(
      "Slot must increase",
    )
    expect(chain.state.root).toBe(root)
    expect(BlockNumber.get(chain)).toBe(1)
    expect(chain.next().header.number).toBe(2)
  })
})

describe("an open block", () => {
  const slot = 147_000_001n
  const input = { slot, timestamp: slot * 12_000n }

  it("shows itself in the state until it is closed or discarded", () => {
    const chain = new TestChain()
    const open = chain.runtime.openBlock(chain.state, chain.header, chain.hash, input)
    expect(open.apply(chain.sign(alice, transferCall(nobody.account, 777n))).included).toBe(true)
    expect(freeBalance(looking(chain), nobody.account)).toBe(777n)
    open.discard()
    expect(freeBalance(looking(chain), nobody.account)).toBe(0n)
    expect(chain.next().hash).toBe(new TestChain().next().hash)
  })

  it("is sealed by whoever has the author's key", () => {
    const chain = new TestChain()
    const signed: string[] = []
    const seal = (headerHash: string) => {
      signed.push(headerHash)
      return new Uint8Array(64).fill(7)
    }
    const block = chain.runtime.openBlock(chain.state, chain.header, chain.hash, { ...input, seal }).close()
    const { digest } = block.header
    expect(digest.at(-1)).toEqual({ type: "Seal", engine: "0x61757261", data: new Uint8Array(64).fill(7) })
    const unsealed = { ...block.header, digest: digest.slice(0, -1) }
    expect(signed).toEqual([headerHash(encodeHeader(unsealed))])
    expect(block.hash).toBe(headerHash(block.headerBytes))
    expect(digestItem.decode(digestItem.encode(digest.at(-1) as DigestItem))).toEqual(digest.at(-1))
  })
})

describe("a transfer", () => {
  it("moves balance, pays the author and counts the nonce", () => {
    const chain = new TestChain()
    const before = freeBalance(looking(chain), alice.account)
    const issuance = totalIssuance(looking(chain))
    const bytes = chain.sign(alice, transferCall(bob.account, 1_000_000_000n), { tip: 7n })
    const block = chain.next([bytes])
    expect(block.refused).toEqual([])
    const names = block.events
      .filter(({ phase }) => phase.type === "ApplyExtrinsic" && phase.value === 1)
      .map(({ pallet, event }) => `${pallet}.${event}`)
    expect(names).toEqual([
      "Balances.Withdraw",
      "Balances.Transfer",
      "Balances.Deposit",
      "Balances.Deposit",
      "TransactionPayment.TransactionFeePaid",
      "System.ExtrinsicSuccess",
    ])
    const paid = block.events.find(({ event }) => event === "TransactionFeePaid")?.fields as {
      readonly actual_fee: bigint
    }
    const fee = 54_078n + BigInt(bytes.length) + ((173_834_000n + 394_205_000n) * 5n) / 10_000n + 7n
    expect(paid.actual_fee).toBe(fee)
    expect(freeBalance(looking(chain), alice.account)).toBe(before - 1_000_000_000n - fee)
    expect(freeBalance(looking(chain), block.author as never)).toBe(2_000_000_000_000n + fee)
    expect(totalIssuance(looking(chain))).toBe(issuance)
    expect(chain.sign(alice, transferCall(bob.account, 1n))).not.toEqual(bytes)
  })

  it("that fails is in the block, pays, and changes nothing else", () => {
    const chain = new TestChain()
    const block = chain.next([chain.sign(bob, transferCall(alice.account, 2n * 10n ** 15n))])
    expect(block.extrinsics[1]?.error).toEqual({ type: "Token", name: "FundsUnavailable" })
    expect(block.events.at(-1)?.event).toBe("ExtrinsicFailed")
    expect(freeBalance(looking(chain), bob.account)).toBeLessThan(10n ** 15n)
  })

  it("answers what has no behaviour with an error that names it", () => {
    const chain = new TestChain()
    const call = {
      pallet: "Contracts",
      name: "migrate",
      args: { weight_limit: { ref_time: 0n, proof_size: 0n } },
    }
    const block = chain.next([chain.sign(alice, call as never)])
    expect(block.extrinsics[1]?.error).toMatchObject({ type: "Other", detail: /Contracts\.migrate/ })
  })
})

describe("the pool's check", () => {
  const chain = new TestChain()
  chain.next()
  const call = transferCall(bob.account, 1n)

  it("accepts a good transaction and tells its tags", () => {
    const result = chain.validate(chain.sign(alice, call))
    expect(result).toMatchObject({
      ok: true,
      value: { priority: 1n, requires: [], longevity: (1n << 64n) - 3n, propagate: true },
    })
    const future = chain.validate(chain.sign(alice, call, { nonce: 3 }))
    expect(future.ok && future.value.requires.map(toHex)).toEqual([`${alice.account}02000000`])
  })

  it("knows the head's hash for a mortal transaction", () => {
    const mortal = { era: mortalEra(16, 1), mortalityHash: chain.hash }
    expect(chain.validate(chain.sign(alice, call, mortal))).toMatchObject({
      ok: true,
      value: { longevity: 15n },
    })
    expect(chain.validate(chain.sign(alice, call, { ...mortal, mortalityHash: chain.genesisHash }))).toEqual(
      invalid("BadProof"),
    )
    expect(chain.validate(chain.sign(alice, call, { era: mortalEra(16, 13) }))).toEqual(
      invalid("AncientBirthBlock"),
    )
  })

  it.each([
    ["a wrong genesis", { genesisHash: chain.hash }],
    ["a wrong spec version", { specVersion: 1 }],
    ["a wrong transaction version", { transactionVersion: 2 }],
  ])("refuses %s as a bad proof", (_, changed) => {
    expect(chain.validate(chain.sign(alice, call, changed))).toEqual(invalid("BadProof"))
  })

  it("refuses a changed byte, a stale nonce, no money, and calls that are nobody's", () => {
    const bytes = chain.sign(alice, call)
    const last = bytes.length - 1
    bytes[last] = (bytes[last] as number) ^ 4
    expect(chain.validate(bytes)).toEqual(invalid("BadProof"))
    const other = new TestChain()
    const stale = other.sign(alice, call)
    other.next([stale])
    expect(other.validate(stale)).toEqual(invalid("Stale"))
    expect(chain.validate(chain.sign(nobody, call))).toEqual(invalid("Payment"))
    const sudo = { pallet: "Sudo", name: "remove_key", args: {} } as const
    expect(chain.validate(chain.sign(bob, sudo))).toEqual(invalid("BadSigner"))
    expect(chain.validate(chain.sign(alice, sudo)).ok).toBe(true)
    expect(chain.validate(chain.sign(alice, call, { mode: "Enabled" }))).toEqual({
      ok: false,
      error: { type: "Unknown", value: { type: "CannotLookup", value: undefined } },
    })
  })

  it("lets nobody submit inherents or unsigned calls", () => {
    const bare = (value: unknown) =>
      encodeExtrinsic({
        preamble: { type: "Bare", version: 4 },
        callBytes: codec<unknown>("RuntimeCall").encode(value),
      })
    expect(chain.validate(bare({ pallet: "Timestamp", name: "set", args: { now: 1n } }))).toEqual(
      invalid("MandatoryValidation"),
    )
    expect(chain.validate(bare(call))).toEqual({
      ok: false,
      error: { type: "Unknown", value: { type: "NoUnsignedValidator", value: undefined } },
    })
  })

  it("throws a CodecError on bytes that are no extrinsic, and a block leaves them out", () => {
    for (const bytes of [new Uint8Array(), Uint8Array.of(4, 0x84), Uint8Array.of(8, 4, 250, 1)]) {
      expect(() => chain.validate(bytes)).toThrow(CodecError)
      const block = new TestChain().next([bytes])
      expect(block.refused.map(({ error }) => error)).toEqual([
        { type: "Invalid", value: { type: "Call", value: undefined } },
      ])
      expect(block.extrinsics).toHaveLength(1)
    }
  })

  it("changes nothing", () => {
    const fresh = new TestChain()
    const before = fresh.next().hash
    fresh.validate(fresh.sign(alice, call))
    fresh.validate(fresh.sign(nobody, call))
    expect(fresh.hash).toBe(before)
    expect(fresh.state.changes().filter(({ value }) => value !== undefined && value.length === 0)).toEqual([])
    const [a, b] = [
      fresh.next(),
      (() => {
        const c = new TestChain()
        c.next()
        return c.next()
      })(),
    ]
    expect(a.hash).toBe(b.hash)
  })
})

describe("runtime APIs", () => {
  const chain = new TestChain()
  chain.next()

  it("answer with SCALE, and name what they lack", () => {
    const version = chain.runtime.api(chain.state, "Core_version", new Uint8Array())
    expect(version.ok && codec("RuntimeVersion").decode(version.value).spec_version).toBe(424)
    const nonce = chain.runtime.api(chain.state, "AccountNonceApi_account_nonce", new Uint8Array(32))
    expect(nonce).toEqual({ ok: true, value: new Uint8Array(4) })
    const api = (name: string, input = new Uint8Array()) => chain.runtime.api(chain.state, name, input)
    expect(api("Core_nothing")).toMatchObject({ ok: false, code: "UnknownMethod" })
    expect(api("AccountNonceApi_account_nonce")).toMatchObject({ ok: false, code: "BadInput" })
    expect(api("EthereumRuntimeRPCApi_chain_id")).toMatchObject({
      code: "NotImplemented",
    })
  })

  it("validate as the pool does", () => {
    const api = (bytes: Uint8Array) =>
      chain.runtime.api(
        chain.state,
        "TaggedTransactionQueue_validate_transaction",
        Uint8Array.from([2, ...bytes, ...fromHex(chain.hash)]),
      )
    const good = api(chain.sign(alice, transferCall(bob.account, 5n)))
    expect(good.ok && toHex(good.value).slice(0, 20)).toBe("0x000100000000000000")
    const bad = api(chain.sign(alice, transferCall(bob.account, 5n), { nonce: 9, specVersion: 3 }))
    expect(bad.ok && toHex(bad.value)).toBe("0x010004")
    expect(api(Uint8Array.of(8, 4, 250))).toMatchObject({ code: "BadInput" })
  })

  it("give the inherents of a block, and metadata", () => {
    const data = codec<unknown>("InherentData").encode({
      data: [["0x74696d7374617030", codec<bigint>("u64").encode(1_764_000_120_000n)]],
    })
    const inherents = chain.runtime.api(chain.state, "BlockBuilder_inherent_extrinsics", data)
    expect(inherents.ok && toHex(inherents.value)).toBe("0x04280502000bc0bc99b69a01")
    const versions = chain.runtime.api(chain.state, "Metadata_metadata_versions", new Uint8Array())
    expect(versions.ok && toHex(versions.value)).toBe("0x0c0e0000000f00000010000000")
    for (const version of [14, 15, 16]) {
      const input = codec<number>("u32").encode(version)
      const answer = chain.runtime.api(chain.state, "Metadata_metadata_at_version", input)
      expect(answer.ok && answer.value[0]).toBe(1)
    }
  })

  it("tell the fee that a transaction will pay", () => {
    const bytes = chain.sign(alice, transferCall(bob.account, 5n))
    const input = Uint8Array.from([...bytes, ...codec<number>("u32").encode(bytes.length)])
    const answer = chain.runtime.api(chain.state, "TransactionPaymentApi_query_info", input)
    const info = answer.ok
      ? (codec("RuntimeDispatchInfo<u64, Weight>").decode(answer.value) as { readonly partial_fee: bigint })
      : undefined
    const block = chain.next([bytes])
    const paid = block.events.find(({ event }) => event === "TransactionFeePaid")?.fields
    expect(paid).toMatchObject({ actual_fee: info?.partial_fee })
  })
})
