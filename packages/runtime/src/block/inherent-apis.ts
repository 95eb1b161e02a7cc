import type { Hex } from "../bytes.ts"
import type { Context } from "../frame/context.ts"
import type { ApiMethod } from "../frame/pallet.ts"
import { profileConstant } from "../frame/profile.ts"
import type { RuntimeCall } from "../frame/runtime-call.ts"
import { RuntimeTrap } from "../frame/trap.ts"
import { Now } from "../generated/storage/timestamp.ts"
import type { CheckInherentsResult, InherentData } from "../generated/types.ts"
import { CodecError } from "../protocol/codec/codec-error.ts"
import { Reader } from "../protocol/codec/reader.ts"
import { codec } from "../protocol/codecs.ts"
import { decodeExtrinsic, type Extrinsic } from "../protocol/extrinsic/extrinsic.ts"
import { U64_MAX } from "../saturating.ts"
import { shieldKeyInherent, timestampInherent } from "./inherents.ts"

/** "timstap0" and "shieldpk": what block authors bring. */
const TIMESTAMP = "0x74696d7374617030"
const SHIELD_KEY = "0x736869656c64706b"

/** How far a block's time may be ahead of the clock of who checks it, in milliseconds. */
const MAX_DRIFT = 30_000n
const TOO_EARLY = 0
const TOO_FAR_IN_FUTURE = 1

const extrinsicBody = codec<Uint8Array>("Vec<u8>")

const find = ({ data }: InherentData, identifier: Hex): Uint8Array | undefined =>
  data.find(([other]) => other === identifier)?.[1]

/** What follows the value is left alone, as the chain does. */
const clockOf = (data: InherentData): bigint => {
  const bytes = find(data, TIMESTAMP)
  if (bytes === undefined) throw new RuntimeTrap("Timestamp inherent data must be provided")
  if (bytes.length < 8) throw new RuntimeTrap("Timestamp inherent data not correctly encoded")
  return codec<bigint>("u64").read(new Reader(bytes))
}

const earliest = (ctx: Context): bigint =>
  BigInt.asUintN(64, Now.get(ctx) + profileConstant(ctx.profile, "Timestamp", "MinimumPeriod"))

/** The inherent of a shield key; undefined where the author said nothing that is one. */
const shieldInherent = (data: InherentData): Uint8Array | undefined => {
  const bytes = find(data, SHIELD_KEY)
  if (bytes === undefined) return undefined
  try {
    return shieldKeyInherent(codec<Uint8Array | undefined>("Option<BoundedVec<u8>>").read(new Reader(bytes)))
  } catch (thrown) {
    if (thrown instanceof CodecError) return undefined
    throw thrown
  }
}

/** The block's time is at least what the chain asks for, then the key of the author, if told. */
const inherentExtrinsics = (ctx: Context, data: InherentData): Uint8Array[] => {
  const clock = clockOf(data)
  const minimum = earliest(ctx)
  const inherents = [timestampInherent(clock > minimum ? clock : minimum), shieldInherent(data)]
  return inherents.flatMap((bytes) => (bytes === undefined ? [] : [extrinsicBody.decode(bytes)]))
}

/** Whether an extrinsic is one that block authors put first into a block. */
export const isInherent = ({ preamble, call }: Extrinsic): boolean =>
  preamble.type === "Bare" &&
  ((call.pallet === "Timestamp" && call.name === "set") ||
    (call.pallet === "MevShield" && call.name === "announce_next_key"))

const okay: CheckInherentsResult = { okay: true, fatal_error: false, errors: { data: [] } }

const fatal = (error: number): CheckInherentsResult => ({
  okay: false,
  fatal_error: true,
  errors: { data: [[TIMESTAMP, Uint8Array.of(error)]] },
})

const checkTimestamp = (ctx: Context, call: RuntimeCall, data: InherentData): number | undefined => {
  const { now } = call.args as { readonly now: bigint }
  const latest = clockOf(data) + MAX_DRIFT
  if (now > (latest > U64_MAX ? U64_MAX : latest)) return TOO_FAR_IN_FUTURE
  return now < earliest(ctx) ? TOO_EARLY : undefined
}

/** Only the inherents at the beginning of the block are looked at; only time can be wrong. */
const checkInherents = (
  ctx: Context,
  { extrinsics }: { readonly extrinsics: readonly Uint8Array[] },
  data: InherentData,
): CheckInherentsResult => {
  for (const extrinsic of extrinsics.map((bytes) => decodeExtrinsic(extrinsicBody.encode(bytes)))) {
    if (!isInherent(extrinsic)) return okay
    if (extrinsic.call.pallet !== "Timestamp") continue
    const error = checkTimestamp(ctx, extrinsic.call, data)
    if (error !== undefined) return fatal(error)
  }
  return okay
}

/** Methods by which a node makes and checks what authors put into their blocks. */
export const inherentApis: Readonly<Record<string, ApiMethod>> = {
  BlockBuilder_inherent_extrinsics: inherentExtrinsics,
  BlockBuilder_check_inherents: checkInherents,
}
