import type { Context } from "../../frame/context.ts"
import { palletErrors } from "../../frame/dispatch-error.ts"
import type { AccountId } from "../../frame/origin.ts"
import { MaxSpace, UsedSpaceOf } from "../../generated/storage/commitments.ts"
import { SubnetEpochIndex } from "../../generated/storage/subtensor-module.ts"
import type { Data, UsageTracker } from "../../generated/types.ts"
import { maximum, saturatingAdd } from "../../saturating.ts"

const { ensure } = palletErrors("Commitments")

/** A commitment counts for at least this many bytes. */
const MIN_USED_SPACE = 100n

const bytesOf = (field: Data): number => {
  switch (field.type) {
    case "None":
    case "ResetBondsFlag":
      return 0
    case "TimelockEncrypted":
      return field.value.encrypted.length
    case "BigRaw":
      return field.value.length
    default:
      return (field.value.length - 2) / 2
  }
}

/** What the account has used of its space in the present epoch of the subnet. */
export const usageOf = (ctx: Context, netuid: number, who: AccountId): UsageTracker => {
  const usage = UsedSpaceOf.get(ctx, netuid, who)
  const epoch = SubnetEpochIndex.get(ctx, netuid)
  return usage?.last_epoch === epoch ? usage : { last_epoch: epoch, used_space: 0n }
}

/** Takes room for the fields. Error: `SpaceLimitExceeded`. */
export const takeSpace = (
  ctx: Context,
  netuid: number,
  who: AccountId,
  { last_epoch, used_space }: UsageTracker,
  fields: readonly Data[],
): void => {
  const bytes = fields.reduce((sum, field) => sum + BigInt(bytesOf(field)), 0n)
  const used = saturatingAdd(used_space, maximum(bytes, MIN_USED_SPACE))
  ensure(used <= BigInt(MaxSpace.get(ctx)), "SpaceLimitExceeded")
  UsedSpaceOf.set(ctx, netuid, who, { last_epoch, used_space: used })
}
