// Ports frame-executive tests: block_import_works, block_import_of_bad_state_root_fails, block_import_of_bad_extrinsic_root_fails, bad_extrinsic_not_inserted, invalid_inherent_position_fail
import { orderedRoot } from "@subforge/core"
import { beforeEach, describe, expect, it } from "vitest"
import { fromHex, toHex } from "../bytes.ts"
import type { RuntimeCall } from "../frame/runtime-call.ts"
import { Authorities as AuraAuthorities } from "../generated/storage/aura.ts"
import { NextUnsignedAt } from "../generated/storage/drand.ts"
import { Authorities as GrandpaAuthorities } from "../generated/storage/grandpa.ts"
import { DidUpdate } from "../generated/storage/timestamp.ts"
import { decodeUtf8, encodeUtf8 } from "../protocol/codec/utf8.ts"
import { codec } from "../protocol/codecs.ts"
import { encodeExtrinsic } from "../protocol/extrinsic/extrinsic.ts"
import { surface } from "../protocol/surface/spec424.ts"
import { alice, bob, nobody, TestChain, transferCall } from "../testing/test-chain.ts"
import type { BuiltBlock } from "./api.ts"
import { toScaleDigest } from "./header.ts"
import { timestampInherent } from "./inherents.ts"

const body = (bytes: Uint8Array): Uint8Array => codec<Uint8Array>("Vec<u8>").decode(bytes)
const BLOCK = "Block<Header<u32>, fp_self_contained::unchecked_extrinsic::UncheckedExtrinsic>"
const ZERO = `0x${"00".repeat(32)}`

describe("runtime APIs of the runtime as a whole", () => {
  let chain: TestChain

  const api = (method: string, input: Uint8Array = new Uint8Array()) =>
    chain.runtime.api(chain.state, method, input)

  /** The decoded answer. */
  const answer = (method: string, input?: Uint8Array): unknown => {
    const result = api(method, input)
    if (!result.ok) throw new Error(`${result.code}: ${result.message}`)
    return codec<unknown>(surface.findApi(method)?.output as string).decode(result.value)
  }

  const trapped = (message: string) => ({ ok: false, code: "Trapped", message })

  const scaleHeader = ({ header }: BuiltBlock) => ({
    parent_hash: header.parentHash,
    number: header.number,
    state_root: header.stateRoot,
    extrinsics_root: header.extrinsicsRoot,
    digest: { logs: header.digest.map(toScaleDigest) },
  })

  const encodeBlock = (header: unknown, extrinsics: readonly Uint8Array[]): Uint8Array =>
    codec<unknown>(BLOCK).encode({ header, extrinsics })

  const bodies = ({ extrinsics }: BuiltBlock): Uint8Array[] => extrinsics.map(({ bytes }) => body(bytes))

  beforeEach(() => {
    chain = new TestChain()
    chain.next()
  })

  describe("building blocks", () => {
    let before: ReturnType<TestChain["state"]["commit"]>
    let block: BuiltBlock

    beforeEach(() => {
      before = chain.state.root
      block = chain.next([
        chain.sign(alice, transferCall(nobody.account, 1_000_000n)),
        chain.sign(bob, transferCall(nobody.account, 10n ** 18n)),
      ])
      chain.state.reset(before)
    })

    it("executes a block as it was built, and leaves the state alone", () => {
      expect(block.extrinsics).toHaveLength(3)
      expect(api("Core_execute_block", encodeBlock(scaleHeader(block), bodies(block)))).toEqual({
        ok: true,
        value: new Uint8Array(),
      })
      expect(chain.state.root).toBe(before)
      expect(chain.state.changes()).toEqual([])
    })

    it("traps on a block that is not what its header says", () => {
      const header = scaleHeader(block)
      const execute = (changed: object, extrinsics = bodies(block)) =>
        api("Core_execute_block", encodeBlock({ ...header, ...changed }, extrinsics))
      expect(execute({ state_root: ZERO })).toEqual(trapped("Storage root must match that calculated."))
      expect(execute({ extrinsics_root: ZERO })).toEqual(trapped("Transaction trie root must be valid."))
      expect(execute({ number: 7 })).toEqual(trapped("Block number must be strictly increasing."))
      const { logs } = header.digest
      const seal = { type: "Seal", value: ["0x61757261", new Uint8Array(64)] }
      expect(execute({ digest: { logs: [...logs, seal] } })).toEqual(
        trapped("Number of digest items must match that calculated."),
      )
      expect(execute({ digest: { logs: [...logs, ...logs] } })).toMatchObject({ code: "Trapped" })
      const [timestamp, first] = bodies(block) as [Uint8Array, Uint8Array]
      expect(execute({}, [first, timestamp])).toEqual(trapped("InvalidInherentPosition(1)"))
      expect(execute({}, [timestamp, first, first])).toEqual(trapped("ApplyExtrinsic(Stale)"))
      expect(execute({}, [timestamp, Uint8Array.of(4, 250)])).toMatchObject({ code: "BadInput" })
    })

    it("opens a block after the last one only", () => {
      const header = scaleHeader(block)
      const encode = (changed: object = {}) => codec<unknown>("Header<u32>").encode({ ...header, ...changed })
      expect(answer("Core_initialize_block", encode())).toBe("AllExtrinsics")
      expect(api("Core_initialize_block", encode({ number: 2 + 2 }))).toEqual(
        trapped("Block number must be strictly increasing."),
      )
      const [slot] = header.digest.logs
      const sameSlot = { type: "PreRuntime", value: ["0x61757261", new Uint8Array(8)] }
      expect(slot?.type).toBe("PreRuntime")
      expect(api("Core_initialize_block", encode({ digest: { logs: [sameSlot] } }))).toEqual(
        trapped("Slot must increase"),
      )
    })
  })

  it("applies an extrinsic on top of the state, and tells how it went", () => {
    const applied = (call: RuntimeCall, changed = {}) =>
      answer("BlockBuilder_apply_extrinsic", chain.sign(alice, call, changed))
    expect(applied(transferCall(bob.account, 5n))).toEqual({
      type: "Ok",
      value: { type: "Ok", value: undefined },
    })
    expect(applied(transferCall(bob.account, 2n * 10n ** 15n))).toEqual({
      type: "Ok",
      value: { type: "Err", value: { type: "Token", value: "FundsUnavailable" } },
    })
    expect(applied(transferCall(bob.account, 5n), { nonce: 7 })).toEqual({
      type: "Err",
      value: { type: "Invalid", value: { type: "Future", value: undefined } },
    })
    expect(api("BlockBuilder_apply_extrinsic", timestampInherent(1n))).toMatchObject({ code: "Trapped" })
    expect(api("BlockBuilder_apply_extrinsic", Uint8Array.of(8, 4, 250))).toMatchObject({ code: "BadInput" })
  })

  it("closes no block that is closed already", () => {
    expect(api("BlockBuilder_finalize_block")).toEqual(trapped("Timestamp must be updated once in the block"))
    DidUpdate.set(chain, true)
    const { number, parentHash, stateRoot, digest } = chain.header
    expect(answer("BlockBuilder_finalize_block")).toEqual({
      parent_hash: parentHash,
      number,
      state_root: stateRoot,
      extrinsics_root: toHex(orderedRoot([], 0)),
      digest: { logs: digest.map(toScaleDigest) },
    })
  })

  describe("inherents", () => {
    const SLOT_TIME = 12_000n
    const told = (...data: readonly (readonly [string, Uint8Array])[]) =>
      codec<unknown>("InherentData").encode({ data })
    const clock = (now: bigint) => ["0x74696d7374617030", codec<bigint>("u64").encode(now)] as const
    const now = (147_000_001n + 1n) * SLOT_TIME

    const check = (time: bigint, data = told(clock(now))) => {
      const header = {
        parent_hash: ZERO,
        number: 2,
        state_root: ZERO,
        extrinsics_root: ZERO,
        digest: { logs: [] },
      }
      const block = encodeBlock(header, [body(timestampInherent(time))])
      return answer("BlockBuilder_check_inherents", Uint8Array.from([...block, ...data]))
    }

    it("are checked against the clock of the node", () => {
      const okay = { okay: true, fatal_error: false, errors: { data: [] } }
      const fatal = (error: number) => ({
        okay: false,
        fatal_error: true,
        errors: { data: [["0x74696d7374617030", Uint8Array.of(error)]] },
      })
      expect(check(now)).toEqual(okay)
      expect(check(now + 30_000n)).toEqual(okay)
      expect(check(now + 30_001n)).toEqual(fatal(1))
      expect(check(now - 6000n)).toEqual(okay)
      expect(check(now - 6001n)).toEqual(fatal(0))
    })

    it("are not made too early, and not at all without a clock", () => {
      const made = (data: Uint8Array) => answer("BlockBuilder_inherent_extrinsics", data)
      expect(made(told(clock(now)))).toEqual([body(timestampInherent(now))])
      expect(made(told(clock(5n)))).toEqual([body(timestampInherent(now - 6000n))])
      expect(made(told(["0x736869656c64706b", Uint8Array.of(9)], clock(now)))).toHaveLength(1)
      expect(api("BlockBuilder_inherent_extrinsics", told())).toEqual(
        trapped("Timestamp inherent data must be provided"),
      )
      expect(() => check(now, told())).toThrow("Timestamp inherent data must be provided")
    })
  })

  it("answers for Babe as a chain that has none", () => {
    const config = { c: [1n, 4n], allowed_slots: "PrimaryAndSecondaryVRFSlots" }
    const none = { authorities: [], randomness: ZERO }
    const epoch = { epoch_index: 0n, start_slot: 0n, duration: 0n, ...none, config }
    expect(answer("BabeApi_configuration")).toEqual({
      slot_duration: 0n,
      epoch_length: 0n,
      ...none,
      ...config,
    })
    expect(answer("BabeApi_current_epoch_start")).toBe(0n)
    expect(answer("BabeApi_current_epoch")).toEqual(epoch)
    expect(answer("BabeApi_next_epoch")).toEqual(epoch)
    expect(answer("BabeApi_generate_key_ownership_proof", new Uint8Array(40))).toBeUndefined()
    const header = codec<unknown>("Header<u32>").encode({
      parent_hash: ZERO,
      number: 1,
      state_root: ZERO,
      extrinsics_root: ZERO,
      digest: { logs: [] },
    })
    const proof = Uint8Array.from([...new Uint8Array(40), ...header, ...header, 0])
    expect(answer("BabeApi_submit_report_equivocation_unsigned_extrinsic", proof)).toBeUndefined()
  })

  it("takes no report against a finality voter", () => {
    const vote = `${"00".repeat(36)}${"00".repeat(64)}`
    const proof = fromHex(`${"00".repeat(8)}00${"00".repeat(8)}${"00".repeat(32)}${vote}${vote}0401`)
    expect(answer("GrandpaApi_submit_report_equivocation_unsigned_extrinsic", proof)).toBeUndefined()
    expect(answer("GrandpaApi_generate_key_ownership_proof", new Uint8Array(40))).toBeUndefined()
    expect(answer("GrandpaApi_current_set_id")).toBe(0n)
  })

  it("names authors, voters and the length of a slot", () => {
    expect(answer("AuraApi_authorities")).toEqual(AuraAuthorities.get(chain))
    expect(answer("AuraApi_slot_duration")).toBe(12_000n)
    expect(answer("GrandpaApi_grandpa_authorities")).toEqual(GrandpaAuthorities.get(chain))
    expect(GrandpaAuthorities.get(chain)).not.toEqual([])
  })

  it("reads session keys and makes none", () => {
    const keys = Uint8Array.from({ length: 65 }, (_, i) => i)
    const encode = (bytes: Uint8Array) => codec<Uint8Array>("Vec<u8>").encode(bytes)
    expect(answer("SessionKeys_decode_session_keys", encode(keys))).toEqual([
      [keys.slice(0, 32), toHex(encodeUtf8("aura"))],
      [keys.slice(32, 64), toHex(encodeUtf8("gran"))],
    ])
    expect(answer("SessionKeys_decode_session_keys", encode(keys.slice(0, 63)))).toBeUndefined()
    expect(api("SessionKeys_generate_session_keys", Uint8Array.of(0))).toEqual(
      trapped("No `keystore` associated for the current context!"),
    )
  })

  it("has no time for an off-chain worker unless drand waits", () => {
    const header = codec<unknown>("Header<u32>").encode({
      parent_hash: chain.hash,
      number: 1,
      state_root: ZERO,
      extrinsics_root: ZERO,
      digest: { logs: [] },
    })
    expect(api("OffchainWorkerApi_offchain_worker", header)).toEqual(
      trapped("timestamp can be called only in the offchain worker context"),
    )
    NextUnsignedAt.set(chain, 2)
    expect(api("OffchainWorkerApi_offchain_worker", header)).toEqual({ ok: true, value: new Uint8Array() })
  })

  describe("genesis", () => {
    const preset = (id: string | undefined): string | undefined => {
      const input = codec<string | undefined>("Option<str>").encode(id)
      const bytes = answer("GenesisBuilder_get_preset", input) as Uint8Array | undefined
      return bytes && decodeUtf8(bytes)
    }
    const build = (json: string) =>
      api("GenesisBuilder_build_state", codec<Uint8Array>("Vec<u8>").encode(encodeUtf8(json)))
    const built = (json: string) => {
      const result = build(json)
      return result.ok ? codec<unknown>("Result<(), str>").decode(result.value) : result
    }
    const withChange = (change: object) =>
      JSON.stringify({ ...JSON.parse(preset(undefined) as string), ...change })

    it("has a default and one preset", () => {
      expect(answer("GenesisBuilder_preset_names")).toEqual(["benchmark"])
      expect(JSON.parse(preset("benchmark") as string).sudo).toEqual({
        key: "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY",
      })
      expect(preset("benchmark")).toMatch(/^\{\n {6}"aura": \{\n {8}"authorities": \[/)
      expect(preset(undefined)).toMatch(/^\{"system":\{\},"aura":\{"authorities":\[\]\},/)
      expect(preset("development")).toBeUndefined()
    })

    it("builds from whole configurations only", () => {
      expect(built(preset(undefined) as string)).toEqual({ type: "Ok", value: undefined })
      const reason = (text: string) => ({ type: "Err", value: expect.stringContaining(text) })
      expect(built("{")).toEqual(reason("Invalid JSON blob: "))
      expect(built("[]")).toEqual(reason("invalid type: sequence"))
      expect(built(preset("benchmark") as string)).toEqual(reason("missing field `system`"))
      expect(built(withChange({ aura: {} }))).toEqual(reason("missing field `authorities`"))
      expect(built(withChange({ aurora: {} }))).toEqual(reason("unknown field `aurora`"))
      expect(built(withChange({ system: { x: 1 } }))).toEqual(reason("unknown field `x`"))
      expect(built(withChange({ aura: { authorities: 1 } }))).toEqual(reason("expected a sequence"))
      expect(built(withChange({ balances: { balances: [1] } }))).toEqual(reason("expected a tuple"))
    })

    it("traps where the builders of the pallets do", () => {
      const key = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY"
      expect(build(withChange({ aura: { authorities: [key] } }))).toEqual(
        trapped("Authorities are already initialized!"),
      )
      const pair = [key, 1000]
      expect(build(withChange({ balances: { balances: [pair, pair] } }))).toEqual(
        trapped("duplicate balances in genesis."),
      )
      expect(build(withChange({ balances: { balances: [[key, 1]] } }))).toMatchObject({ code: "Trapped" })
    })
  })

  it("tells apart what nobody checks from what a pallet refuses", () => {
    const bare = (call: RuntimeCall) =>
      encodeExtrinsic({
        preamble: { type: "Bare", version: 4 },
        callBytes: codec<RuntimeCall>("RuntimeCall").encode(call),
      })
    const stalled: RuntimeCall = {
      pallet: "Grandpa",
      name: "note_stalled",
      args: { delay: 1, best_finalized_block_number: 1 },
    }
    const refused = { type: "Invalid", value: { type: "Call", value: undefined } }
    expect(chain.validate(bare(stalled))).toEqual({ ok: false, error: refused })
    expect(chain.next([bare(stalled)]).refused.map(({ error }) => error)).toEqual([refused])
  })
})
