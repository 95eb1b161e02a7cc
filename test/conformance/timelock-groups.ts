import {
  commitmentRound,
  decodeTimelockEnvelope,
  delayRound,
  encodeTimelockEnvelope,
  encodeTimelockedWeights,
  quicknet,
  revealRound,
} from "@subforge/core"
import type { Core } from "./core.ts"
import { compareCases, type Group } from "./group.ts"
import { fromHex, toHex } from "./hex.ts"

type Seal = { readonly plaintext_utf8: string; readonly inner_hex: string }

type Sealed = {
  readonly plaintext_hex: string
  readonly round: number
  readonly signature_hex: string
  readonly envelope_hex: string
  readonly inner_hex: string
  readonly opens?: boolean
}

type WeightCommit = {
  readonly now_unix: number
  readonly inputs: {
    readonly uids: readonly number[]
    readonly weights: readonly number[]
    readonly version_key: number | string
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
  readonly reveal_round: number
  readonly commit_len: number
  readonly commit_hex?: string
  readonly signature_hex?: string
  readonly payload_hex?: string
}

type Clock = {
  readonly now_offset_s: number
  readonly n_blocks: number
  readonly block_time: number
  readonly encrypt_round: number
  readonly encrypt_commitment_round: number
}

/** Ciphertexts of drand's quicknet, the weights they hide and the rounds that clients choose. */
export type TimelockFile = {
  readonly drand: {
    readonly chain_hash: string
    readonly genesis_unix: number
    readonly period_s: number
    readonly public_key_hex: string
    readonly signatures: Readonly<Record<string, string>>
  }
  readonly fixed_randomness_seal: Seal
  readonly sealed: readonly Sealed[]
  readonly weight_commits: readonly WeightCommit[]
  readonly clock: readonly Clock[]
}

/** The round that {@link Seal} was made for, and every byte of its randomness. */
const FIXED = { round: 1000n, randomness: new Uint8Array(76).fill(0x42) }

const plainHex = (bytes: Uint8Array | undefined) => bytes && toHex(bytes).slice(2)

const open = (core: Core, ciphertext: string, signature: string) =>
  plainHex(core.timelockOpen(fromHex(ciphertext), fromHex(signature)))

const checkSeal = (core: Core, { drand }: TimelockFile, { plaintext_utf8, inner_hex }: Seal) => {
  const text = new TextEncoder().encode(plaintext_utf8)
  const sealed = core.timelockSeal(text, FIXED.round, fromHex(drand.public_key_hex), FIXED.randomness)
  const signature = drand.signatures[String(FIXED.round)] ?? ""
  return {
    expected: [inner_hex, plainHex(text)],
    got: [plainHex(sealed), open(core, inner_hex, signature)],
  }
}

const checkSealed = (core: Core, sealed: Sealed) => {
  const envelope = { ciphertext: fromHex(sealed.inner_hex), round: BigInt(sealed.round) }
  const decoded = decodeTimelockEnvelope(fromHex(sealed.envelope_hex))
  return {
    expected: [
      sealed.opens === false ? undefined : sealed.plaintext_hex,
      sealed.envelope_hex,
      sealed.inner_hex,
      String(sealed.round),
    ],
    got: [
      open(core, sealed.inner_hex, sealed.signature_hex),
      plainHex(encodeTimelockEnvelope(envelope)),
      plainHex(decoded?.ciphertext),
      decoded?.round,
    ],
  }
}

const checkCommit = (core: Core, { drand }: TimelockFile, commit: WeightCommit) => {
  const { inputs, now_unix, commit_hex, signature_hex, payload_hex } = commit
  const payload = encodeTimelockedWeights({
    hotkey: fromHex(inputs.hotkey),
    uids: Uint16Array.from(inputs.uids),
    values: Uint16Array.from(inputs.weights),
    versionKey: BigInt(inputs.version_key),
  })
  const schedule = {
    block: inputs.current_block,
    lastEpochBlock: inputs.last_epoch_block,
    pendingEpochAt: inputs.pending_epoch_at,
    epoch: inputs.subnet_epoch_index,
    tempo: inputs.tempo,
    blocksSinceLastStep: inputs.blocks_since_last_step,
    revealPeriod: inputs.subnet_reveal_period_epochs,
  }
  const round = revealRound(schedule, { time: now_unix, blockTime: inputs.block_time })
  const sealed = core.timelockSeal(payload, round, fromHex(drand.public_key_hex))
  const [text, opened] =
    commit_hex === undefined || signature_hex === undefined
      ? []
      : [payload_hex, open(core, commit_hex, signature_hex)]
  return {
    expected: [String(commit.reveal_round), commit.commit_len, payload_hex, text],
    got: [round, sealed.length, payload_hex && plainHex(payload), opened],
  }
}

const checkClock = ({ now_offset_s, n_blocks, block_time, ...rounds }: Clock) => {
  const now = { time: quicknet.genesis + now_offset_s, blockTime: block_time }
  return {
    expected: [rounds.encrypt_round, rounds.encrypt_commitment_round].map(String),
    got: [delayRound(n_blocks, now), commitmentRound(n_blocks, now)],
  }
}

const checkSignature = (core: Core, { drand }: TimelockFile, [round, signature]: [string, string]) => {
  const key = fromHex(drand.public_key_hex)
  const verify = (at: bigint) => core.drandVerify(key, at, fromHex(signature))
  return { expected: [true, false], got: [verify(BigInt(round)), verify(BigInt(round) + 1n)] }
}

const checkBeacon = ({ drand }: TimelockFile) => ({
  expected: [drand.chain_hash, drand.genesis_unix, drand.period_s, drand.public_key_hex],
  got: [quicknet.chainHash, quicknet.genesis, quicknet.period, plainHex(quicknet.publicKey)],
})

/** A timelock file: the beacon and its signatures, what opens, what is sealed to the recorded bytes, the rounds. */
export function timelockGroups(file: TimelockFile, tags: readonly string[]): Group[] {
  const signatures = Object.entries(file.drand.signatures)
  const { sealed, weight_commits, clock } = file
  const group = <Case>(
    name: string,
    cases: readonly Case[],
    check: (core: Core, entry: Case) => { readonly expected: unknown; readonly got: unknown },
  ): Group => ({
    name: `timelock.${name}`,
    tags: ["timelock", ...tags],
    run: (core) => compareCases(cases, (entry) => check(core, entry)),
  })
  return [
    group("beacon", [file], (_core, one) => checkBeacon(one)),
    group("signatures", signatures, (core, entry) => checkSignature(core, file, entry)),
    group("fixed_randomness_seal", [file.fixed_randomness_seal], (core, seal) => checkSeal(core, file, seal)),
    group("sealed", sealed, checkSealed),
    group("weight_commits", weight_commits, (core, commit) => checkCommit(core, file, commit)),
    group("clock", clock, (_core, entry) => checkClock(entry)),
  ]
}
