import type { Context } from "../../../../frame/context.ts"
import { transactional } from "../../../../frame/context.ts"
import type { Result } from "../../../../frame/dispatch-error.ts"
import { fail as failWith } from "../../../../frame/dispatch-error.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { ensureRoot, ensureSigned } from "../../../../frame/origin.ts"
import type { Call } from "../../../../frame/pallet.ts"
import type { Weight } from "../../../../frame/weight.ts"
import {
  NumRootClaim,
  RootClaimableThreshold,
  RootClaimType,
  StakingHotkeys,
} from "../../../../generated/storage/subtensor-module.ts"
import { emit, ensure } from "../../pallet.ts"
import { ensureSubnetOwnerOrRoot } from "../../subnet/owner-checks.ts"
import { claimOnSubnets } from "./claim-on-subnets.ts"
import { addStakingColdkey } from "./staking-coldkeys.ts"

const MAX_CLAIMED_SUBNETS = 5
const MAX_ROOT_CLAIMS = 50n
const MAX_THRESHOLD = 10_000_000n
const FRACTION_BITS = 32n

const READ = 25_000_000n
const WRITE = 100_000_000n
/** Weight of one subnet's claim, of two reads for each hotkey and of one for the coldkey. */
const SUBNET_WEIGHT: Weight = { ref_time: 60_000_000n + 7n * READ + 5n * WRITE, proof_size: 6987n }

/** Claims on all hotkeys of a coldkey, on some subnets or all; one failed sale undoes the whole claim. */
export const doRootClaim = (
  ctx: Context,
  coldkey: AccountId,
  subnets?: ReadonlySet<number>,
): Result<Weight> =>
  transactional(ctx, () => {
    let reads = 1n
    let claims = 0n
    for (const hotkey of StakingHotkeys.get(ctx, coldkey)) {
      reads += 3n
      claims += claimOnSubnets(ctx, hotkey, coldkey, subnets)
    }
    emit(ctx, "RootClaimed", { coldkey })
    return {
      ref_time: reads * READ + claims * SUBNET_WEIGHT.ref_time,
      proof_size: claims * SUBNET_WEIGHT.proof_size,
    }
  })

/** Claims root dividends of up to five subnets now. */
export const claimRoot: Call<"SubtensorModule", "claim_root"> = (ctx, { subnets }) => {
  const coldkey = ensureSigned(ctx)
  const chosen = new Set(subnets)
  ensure(chosen.size > 0 && chosen.size <= MAX_CLAIMED_SUBNETS, "InvalidSubnetNumber")
  addStakingColdkey(ctx, coldkey)
  const claimed = doRootClaim(ctx, coldkey, chosen)
  return claimed.ok ? { actualWeight: claimed.value, paysFee: "Yes" } : failWith(claimed.error)
}

/** Whether claims are sold for root stake or kept as alpha. */
export const setRootClaimType: Call<"SubtensorModule", "set_root_claim_type"> = (
  ctx,
  { new_root_claim_type },
) => {
  const coldkey = ensureSigned(ctx)
  const keepsNothing =
    new_root_claim_type.type === "KeepSubnets" && new_root_claim_type.value.subnets.length === 0
  ensure(!keepsNothing, "InvalidSubnetNumber")
  addStakingColdkey(ctx, coldkey)
  RootClaimType.set(ctx, coldkey, new_root_claim_type)
  emit(ctx, "RootClaimTypeSet", { coldkey, root_claim_type: new_root_claim_type })
}

export const sudoSetNumRootClaims: Call<"SubtensorModule", "sudo_set_num_root_claims"> = (
  ctx,
  { new_value },
) => {
  ensureRoot(ctx)
  ensure(new_value <= MAX_ROOT_CLAIMS, "InvalidNumRootClaim")
  NumRootClaim.set(ctx, new_value)
}

/** Least claim on a subnet, rao of alpha. */
export const sudoSetRootClaimThreshold: Call<"SubtensorModule", "sudo_set_root_claim_threshold"> = (
  ctx,
  { netuid, new_value },
) => {
  ensureSubnetOwnerOrRoot(ctx, netuid)
  ensure(new_value <= MAX_THRESHOLD, "InvalidRootClaimThreshold")
  RootClaimableThreshold.set(ctx, netuid, new_value << FRACTION_BITS)
}
