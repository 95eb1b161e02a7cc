import { concatBytes, fromHex, type Hex, toHex } from "../../bytes.ts"
import type { Context } from "../../frame/context.ts"
import { palletErrors } from "../../frame/dispatch-error.ts"
import { type AccountId, ensureSigned } from "../../frame/origin.ts"
import { profileConstant } from "../../frame/profile.ts"
import { Crowdloans } from "../../generated/storage/crowdloan.ts"
import type { CrowdloanInfo } from "../../generated/types.ts"
import { encodeUtf8 } from "../../protocol/codec/utf8.ts"
import { codec } from "../../protocol/codecs.ts"
import { constant } from "../../protocol/constant.ts"

const errors = palletErrors("Crowdloan")

/** Ends the call with an error of Crowdloan. */
export const fail: typeof errors.fail = errors.fail
/** Ends the call with an error of Crowdloan unless the condition holds. */
export const ensure: typeof errors.ensure = errors.ensure

/** The account that holds what a crowdloan raised. */
export const fundsAccount = (id: number): Hex => {
  const account = new Uint8Array(32)
  const palletId = fromHex(constant("Crowdloan", "PalletId"))
  account.set(concatBytes(encodeUtf8("modl"), palletId, codec<number>("u32").encode(id)))
  return toHex(account)
}

/** Error: `InvalidCrowdloanId`. */
export const crowdloanOf = (ctx: Context, id: number): CrowdloanInfo =>
  Crowdloans.get(ctx, id) ?? fail("InvalidCrowdloanId")

/** An unfinalized crowdloan of the caller. Errors: `InvalidCrowdloanId`, `AlreadyFinalized`, `InvalidOrigin`. */
export const ownCrowdloan = (ctx: Context, id: number): CrowdloanInfo => {
  const who: AccountId = ensureSigned(ctx)
  const crowdloan = crowdloanOf(ctx, id)
  ensure(!crowdloan.finalized, "AlreadyFinalized")
  ensure(who === crowdloan.creator, "InvalidOrigin")
  return crowdloan
}

/** Errors: `CannotEndInPast`, `BlockDurationTooShort`, `BlockDurationTooLong`. */
export const ensureValidEnd = ({ block, profile }: Context, end: number): void => {
  ensure(block.number < end, "CannotEndInPast")
  const blocks = end - block.number
  ensure(blocks >= profileConstant(profile, "Crowdloan", "MinimumBlockDuration"), "BlockDurationTooShort")
  ensure(blocks <= profileConstant(profile, "Crowdloan", "MaximumBlockDuration"), "BlockDurationTooLong")
}
