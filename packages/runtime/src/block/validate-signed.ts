import { concatBytes, fromHex } from "../bytes.ts"
import { type Context, simulate } from "../frame/context.ts"
import type { PalletRegistry } from "../frame/dispatch.ts"
import { type AccountId, signed } from "../frame/origin.ts"
import { invalid, invalidCustom, type ValidTransaction } from "../frame/validity.ts"
import { Key } from "../generated/storage/sudo.ts"
import { Account } from "../generated/storage/system.ts"
import { parseShielded } from "../pallets/mev-shield/shielded-transaction.ts"
import { feePayer } from "../pallets/proxy/real-pays-fee.ts"
import { customErrorCode } from "../pallets/subtensor/guards/custom-error-code.ts"
import { ensureCanPay } from "../pallets/transaction-payment/charge.ts"
import { inclusionFee, totalFee } from "../pallets/transaction-payment/fee.ts"
import { eraDeath } from "../protocol/codec/era.ts"
import { codec } from "../protocol/codecs.ts"
import type { Extensions } from "../protocol/extrinsic/extensions.ts"
import { U64_MAX } from "../saturating.ts"
import type { CheckedExtrinsic } from "./checked-extrinsic.ts"
import type { BlockResources } from "./resources.ts"

const FOREVER = U64_MAX
const NORMAL_PRIORITY = 1n
const OPERATIONAL_PRIORITY = 10_000_000_000n
/** What `DrandPriority` adds for pulses. */
const PULSE_PRIORITY = 10_000n
const ZERO_ACCOUNT = `0x${"00".repeat(32)}`
/** A shielded transaction that waits longer than this many blocks can never be decrypted. */
const LONGEST_SHIELDED_ERA = 8

interface SignedExtrinsic extends CheckedExtrinsic {
  readonly signer: AccountId
  readonly extensions: Extensions
}

export const isSigned = (extrinsic: CheckedExtrinsic): extrinsic is SignedExtrinsic =>
  extrinsic.signer !== undefined && extrinsic.extensions !== undefined

/** What a signed extrinsic pays at most, the tip included. */
export const declaredFee = ({ info, total, length, extensions }: SignedExtrinsic): bigint =>
  totalFee(info.paysFee === "Yes" ? inclusionFee(length, total, info.class) : undefined, extensions.tip)

const nonceTag = (account: AccountId, nonce: number): Uint8Array =>
  concatBytes(fromHex(account), codec<number>("u32").encode(nonce))

const isShielded = ({ call }: SignedExtrinsic): boolean =>
  call.pallet === "MevShield" && call.name === "submit_encrypted"

const checkMortality = (ctx: Context, extrinsic: SignedExtrinsic): bigint => {
  const { era } = extrinsic.extensions
  if (isShielded(extrinsic) && !(era.type === "Mortal" && era.value.period <= LONGEST_SHIELDED_ERA)) {
    invalid("Stale")
  }
  const death = eraDeath(era, ctx.block.number)
  return (death === undefined ? FOREVER : BigInt(death)) - BigInt(ctx.block.number)
}

const checkNonce = (ctx: Context, { signer, extensions, info }: SignedExtrinsic) => {
  const account = Account.get(ctx, signer)
  if (info.paysFee === "Yes" && account.providers === 0 && account.sufficients === 0) invalid("Payment")
  if (extensions.nonce < account.nonce) invalid("Stale")
  return {
    provides: [nonceTag(signer, extensions.nonce)],
    requires: account.nonce < extensions.nonce ? [nonceTag(signer, extensions.nonce - 1)] : [],
  }
}

const checkSudo = (ctx: Context, { signer, call }: SignedExtrinsic): void => {
  if (call.pallet === "Sudo" && Key.get(ctx) !== signer) invalid("BadSigner")
}

const FAILED_SHIELDED_PARSING = 23

const checkShielded = (extrinsic: SignedExtrinsic): void => {
  if (!isShielded(extrinsic)) return
  const { ciphertext } = extrinsic.call.args as { readonly ciphertext: Uint8Array }
  if (parseShielded(ciphertext) === undefined) invalidCustom(FAILED_SHIELDED_PARSING)
}

const checkGuards = (ctx: Context, registry: PalletRegistry, { signer, call }: SignedExtrinsic): void => {
  const origin = signed(signer)
  const guarded = simulate(ctx, () => {
    for (const guard of registry.guards) guard(ctx, origin, call)
  })
  if (guarded.ok) return
  invalidCustom(customErrorCode(guarded.error.type === "Module" ? guarded.error.name : ""))
}

const priorityOf = ({ call, info }: SignedExtrinsic): bigint => {
  const ofClass = info.class === "Operational" ? OPERATIONAL_PRIORITY : NORMAL_PRIORITY
  return call.pallet === "Drand" && call.name === "write_pulse" ? ofClass + PULSE_PRIORITY : ofClass
}

/** Runs the transaction extensions' checks in their order; throws an `InvalidityFailure`. Writes nothing. */
export const validateSigned = (
  ctx: Context,
  registry: PalletRegistry,
  resources: BlockResources,
  extrinsic: SignedExtrinsic,
): ValidTransaction => {
  if (extrinsic.signer === ZERO_ACCOUNT) invalid("BadSigner")
  const longevity = checkMortality(ctx, extrinsic)
  const tags = checkNonce(ctx, extrinsic)
  resources.ensureMayFit(extrinsic.total, extrinsic.info.class, extrinsic.length)
  ensureCanPay(ctx, feePayer(ctx, extrinsic.signer, extrinsic.call), extrinsic.call, declaredFee(extrinsic))
  checkSudo(ctx, extrinsic)
  checkShielded(extrinsic)
  checkGuards(ctx, registry, extrinsic)
  return {
    ...tags,
    priority: priorityOf(extrinsic),
    longevity,
    propagate: true,
  }
}
