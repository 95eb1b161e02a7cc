import { active } from "../active.ts"
import type { DividendsApi } from "../api/dividends.ts"

/** Alpha and root payouts of all accounts: parent and child split, root and alpha shares, ratios. */
export const distributeDividends: DividendsApi["distributeDividends"] = active.distributeDividends
/** Stake after children took their parts and parents gave theirs. */
export const inheritedStake: DividendsApi["inheritedStake"] = active.inheritedStake
/** `amount` (U96F32 bits) split by a delegate's take (of 65535). */
export const splitTake: DividendsApi["splitTake"] = active.splitTake
/** Total stake for checks: `alpha + tao * taoWeight`, I64F64 bits; `taoWeight` as stored (of u64::MAX). */
export const stakeWeight: DividendsApi["stakeWeight"] = active.stakeWeight
