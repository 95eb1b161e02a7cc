import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { core as native } from "../native.ts"
import { core as wasm } from "../wasm.ts"
import { quicknet } from "./quicknet.ts"
import { commitmentRound, delayRound, type EpochSchedule, revealRound } from "./reveal-round.ts"
import {
  decodeTimelockEnvelope,
  encodeTimelockEnvelope,
  encodeTimelockedWeights,
} from "./timelocked-weights.ts"

interface Inputs {
  readonly uids: readonly number[]
  readonly weights: readonly number[]
  readonly version_key: number
  readonly last_epoch_block: number
  readonly pending_epoch_at: number
  readonly subnet_epoch_index: number
  readonly tempo: number
  readonly blocks_since_last_step: number
  readonly current_block: number
  readonly subnet_reveal_period_epochs: number
  readonly block_time: number
  readonly hotkey: string
}
interface Vectors {
  readonly drand: Record<"chain_hash" | "public_key_hex", string> &
    Record<"genesis_unix" | "period_s", number> & { readonly signatures: Record<string, string> }
  readonly fixed_randomness_seal: { readonly plaintext_utf8: string; readonly inner_hex: string }
  readonly sealed: readonly (Record<
    "name" | "plaintext_hex" | "signature_hex" | "envelope_hex" | "inner_hex",
    string
  > & { readonly round: number })[]
  readonly weight_commits: readonly ({
    readonly name: string
    readonly now_unix: number
    readonly inputs: Inputs
    readonly reveal_round: number
    readonly commit_len: number
  } & Partial<Record<"commit_hex" | "signature_hex" | "payload_hex", string>>)[]
  readonly clock: readonly Record<
    "now_offset_s" | "n_blocks" | "block_time" | "encrypt_round" | "encrypt_commitment_round",
    number
  >[]
}

const file = new URL("../../../../test/vectors/timelock.json", import.meta.url)
const vectors = JSON.parse(readFileSync(file, "utf8")) as Vectors
const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "hex"))

const scheduleOf = (inputs: Inputs): EpochSchedule => ({
  block: inputs.current_block,
  lastEpochBlock: inputs.last_epoch_block,
  pendingEpochAt: inputs.pending_epoch_at,
  epoch: inputs.subnet_epoch_index,
  tempo: inputs.tempo,
  blocksSinceLastStep: inputs.blocks_since_last_step,
  revealPeriod: inputs.subnet_reveal_period_epochs,
})

describe.each([
  ["native", native],
  ["WebAssembly", wasm],
])("timelocks, %s", (_, core) => {
  it("know quicknet and what it signed", () => {
    expect(quicknet).toEqual({
      chainHash: vectors.drand.chain_hash,
      genesis: vectors.drand.genesis_unix,
      period: vectors.drand.period_s,
      publicKey: hex(vectors.drand.public_key_hex),
    })
    for (const [round, signature] of Object.entries(vectors.drand.signatures)) {
      expect(core.drandVerify(quicknet.publicKey, BigInt(round), hex(signature))).toBe(true)
      expect(core.drandVerify(quicknet.publicKey, BigInt(round) + 1n, hex(signature))).toBe(false)
    }
  })

  it.each(vectors.sealed)("open $name", (sealed) => {
    const ciphertext = hex(sealed.inner_hex)
    expect(core.timelockOpen(ciphertext, hex(sealed.signature_hex))).toEqual(hex(sealed.plaintext_hex))
    const envelope = { ciphertext, round: BigInt(sealed.round) }
    expect(encodeTimelockEnvelope(envelope)).toEqual(hex(sealed.envelope_hex))
    expect(decodeTimelockEnvelope(hex(sealed.envelope_hex))).toEqual(envelope)
  })

  it.each(vectors.weight_commits.filter(({ commit_hex }) => commit_hex !== undefined))(
    "open the weights $name",
    ({ inputs, commit_hex = "", signature_hex = "", payload_hex = "", commit_len }) => {
      const payload = encodeTimelockedWeights({
        hotkey: hex(inputs.hotkey),
        uids: Uint16Array.from(inputs.uids),
        values: Uint16Array.from(inputs.weights),
        versionKey: BigInt(inputs.version_key),
      })
      expect(payload).toEqual(hex(payload_hex))
      expect(core.timelockOpen(hex(commit_hex), hex(signature_hex))).toEqual(payload)
      expect(core.timelockSeal(payload, 1000n, quicknet.publicKey)).toHaveLength(commit_len)
    },
  )

  it("seal to the recorded bytes with the recorded randomness", () => {
    const { plaintext_utf8, inner_hex } = vectors.fixed_randomness_seal
    const randomness = new Uint8Array(76).fill(0x42)
    const text = new TextEncoder().encode(plaintext_utf8)
    expect(core.timelockSeal(text, 1000n, quicknet.publicKey, randomness)).toEqual(hex(inner_hex))
  })

  it("name what is wrong with their input", () => {
    const seal = (round: bigint, key = quicknet.publicKey, randomness = new Uint8Array(76)) =>
      core.timelockSeal(new Uint8Array(), round, key, randomness)
    expect(() => seal(-1n)).toThrowError(expect.objectContaining({ code: "CORE_RANGE" }))
    expect(() => seal(1n << 64n)).toThrowError(expect.objectContaining({ code: "CORE_RANGE" }))
    expect(() => seal(1n, new Uint8Array(95))).toThrowError(
      expect.objectContaining({ code: "CRYPTO_LENGTH" }),
    )
    expect(() => seal(1n, new Uint8Array(96))).toThrowError(expect.objectContaining({ code: "CRYPTO_KEY" }))
    expect(() => seal(1n, quicknet.publicKey, new Uint8Array(75))).toThrowError(
      expect.objectContaining({ code: "CRYPTO_LENGTH" }),
    )
    expect(core.timelockOpen("text" as never, new Uint8Array())).toBeUndefined()
    expect(core.drandVerify(new Uint8Array(), 1n, new Uint8Array())).toBeUndefined()
  })
})

describe("rounds", () => {
  it.each(vectors.weight_commits)("to reveal weights in: $name", ({ inputs, now_unix, reveal_round }) => {
    const now = { time: now_unix, blockTime: inputs.block_time }
    expect(revealRound(scheduleOf(inputs), now)).toBe(BigInt(reveal_round))
  })

  it("need a tempo", () => {
    const [{ inputs } = { inputs: undefined }] = vectors.weight_commits
    const schedule = { ...scheduleOf(inputs as Inputs), tempo: 0 }
    expect(() => revealRound(schedule, { time: 0, blockTime: 12 })).toThrowError(/tempo/)
  })

  it("of delays and commitments", () => {
    expect(vectors.clock.length).toBeGreaterThan(0)
    for (const { now_offset_s, n_blocks, block_time, ...rounds } of vectors.clock) {
      const now = { time: quicknet.genesis + now_offset_s, blockTime: block_time }
      expect(delayRound(n_blocks, now)).toBe(BigInt(rounds.encrypt_round))
      expect(commitmentRound(n_blocks, now)).toBe(BigInt(rounds.encrypt_commitment_round))
    }
  })
})

describe("envelopes", () => {
  it("are nothing else", () => {
    const [{ envelope_hex } = { envelope_hex: "" }] = vectors.sealed
    const envelope = hex(envelope_hex)
    expect(decodeTimelockEnvelope(envelope.subarray(1))).toBeUndefined()
    expect(decodeTimelockEnvelope(envelope.subarray(0, -1))).toBeUndefined()
    expect(decodeTimelockEnvelope(new Uint8Array(20))).toBeUndefined()
    expect(decodeTimelockEnvelope(new Uint8Array())).toBeUndefined()
  })
})
