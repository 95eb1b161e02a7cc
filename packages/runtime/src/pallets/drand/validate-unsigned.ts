import { blake2b256, sr25519Verify } from "@subforge/core"
import { concatBytes, fromHex } from "../../bytes.ts"
import type { Context } from "../../frame/context.ts"
import type { UnsignedCheck } from "../../frame/pallet.ts"
import { profileConstant } from "../../frame/profile.ts"
import { invalid, type ValidTransaction } from "../../frame/validity.ts"
import type { CallArgs } from "../../generated/calls.ts"
import { LastStoredRound, NextUnsignedAt } from "../../generated/storage/drand.ts"
import type { MultiSignature, MultiSigner } from "../../generated/types.ts"
import { encodeUtf8 } from "../../protocol/codec/utf8.ts"
import { codec } from "../../protocol/codecs.ts"
import { saturatingAdd, saturatingSub, U64_MAX } from "../../saturating.ts"

type Args = CallArgs["Drand"]

const isSigned = (payload: Uint8Array, signer: MultiSigner, signature: MultiSignature): boolean =>
  signer.type === "Sr25519" &&
  signature.type === "Sr25519" &&
  sr25519Verify(fromHex(signature.value), payload, fromHex(signer.value))

/** Whoever has an sr25519 key may sign: the rounds prove themselves. */
const ensureSignedPayload = (
  payload: Uint8Array,
  signer: MultiSigner,
  signature: MultiSignature | undefined,
): void => {
  if (!isSigned(payload, signer, signature ?? invalid("BadSigner"))) invalid("BadProof")
}

const tag = (...parts: readonly Uint8Array[]): Uint8Array =>
  concatBytes(codec("str").encode("DrandOffchainWorker"), blake2b256(concatBytes(...parts)))

const priority = (ctx: Context): bigint => profileConstant(ctx.profile, "Drand", "UnsignedPriority")

const validateConfig = (ctx: Context, args: Args["set_beacon_config"]): ValidTransaction => {
  const { config_payload: payload, signature } = args
  const bytes = codec("BeaconConfigurationPayload<MultiSigner, u32>").encode(payload)
  ensureSignedPayload(bytes, payload.public, signature)
  if (ctx.block.number < payload.block_number) invalid("Future")
  const next = NextUnsignedAt.get(ctx)
  if (next > payload.block_number) invalid("Stale")
  const signer = codec("Vec<u8>").encode(codec("MultiSigner").encode(payload.public))
  return {
    priority: priority(ctx),
    requires: [],
    provides: [tag(codec("u32").encode(next), signer)],
    longevity: 1n,
    propagate: true,
  }
}

const DRAND = encodeUtf8("drand")

/** One pulse a transaction, newer than any that is stored; lower rounds go first. */
const validatePulse = (ctx: Context, args: Args["write_pulse"]): ValidTransaction => {
  const { pulses_payload: payload, signature } = args
  ensureSignedPayload(codec("PulsesPayload<MultiSigner, u32>").encode(payload), payload.public, signature)
  if (ctx.block.number < payload.block_number) invalid("Future")
  const [pulse, second] = payload.pulses
  if (pulse === undefined || second !== undefined) return invalid("Call")
  if (NextUnsignedAt.get(ctx) > ctx.block.number) invalid("Stale")
  if (pulse.round <= LastStoredRound.get(ctx)) invalid("Stale")
  return {
    priority: saturatingAdd(priority(ctx), saturatingSub(U64_MAX, pulse.round)),
    requires: [],
    provides: [tag(DRAND, codec("u64").encode(pulse.round))],
    longevity: 3n,
    propagate: false,
  }
}

/** What the off-chain workers of authors send: payloads that carry their own signature. */
export const validateUnsigned: UnsignedCheck = (ctx, { name, args }) => {
  if (name === "write_pulse") return validatePulse(ctx, args as Args["write_pulse"])
  return name === "set_beacon_config"
    ? validateConfig(ctx, args as Args["set_beacon_config"])
    : invalid("Call")
}
