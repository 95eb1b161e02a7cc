import { active } from "../active.ts"
import type { SharePoolApi } from "../api/share-pool.ts"

/** `SafeFloat::new`: normalised; `undefined` when the mantissa is above 1e21. */
export const safeFloatNew: SharePoolApi["safeFloatNew"] = active.safeFloatNew
/** Sum, aligned to the larger exponent; never fails. */
export const safeFloatAdd: SharePoolApi["safeFloatAdd"] = active.safeFloatAdd
/** Difference; `undefined` for 0 - b. */
export const safeFloatSub: SharePoolApi["safeFloatSub"] = active.safeFloatSub
/** Quotient; `undefined` for a zero divisor. */
export const safeFloatDiv: SharePoolApi["safeFloatDiv"] = active.safeFloatDiv
/** `a * b / c`; `undefined` when `c` is zero. */
export const safeFloatMulDiv: SharePoolApi["safeFloatMulDiv"] = active.safeFloatMulDiv
/** The floor as u64, saturating. */
export const safeFloatToU64: SharePoolApi["safeFloatToU64"] = active.safeFloatToU64
/** From U64F64 raw bits (legacy `Alpha`, `TotalHotkeyShares`). */
export const safeFloatFromU64F64: SharePoolApi["safeFloatFromU64F64"] = active.safeFloatFromU64F64
/** `get_value`: the staker's part of the pool in rao of alpha; 0 for an empty pool. */
export const sharePoolValue: SharePoolApi["sharePoolValue"] = active.sharePoolValue
/** `get_value` of many stakers of one pool in one call. */
export const sharePoolValues: SharePoolApi["sharePoolValues"] = active.sharePoolValues
/** `update_value_for_one`: adds `update` rao (i64, negative removes) to one staker. */
export const sharePoolUpdateOne: SharePoolApi["sharePoolUpdateOne"] = active.sharePoolUpdateOne
/** `update_value_for_all`: the new pool value after adding `update` rao (i64) for everybody. */
export const sharePoolUpdateAll: SharePoolApi["sharePoolUpdateAll"] = active.sharePoolUpdateAll
/** Whether an update of `update` rao can be represented in shares (`InsufficientLiquidity` otherwise). */
export const sharePoolRepresentable: SharePoolApi["sharePoolRepresentable"] = active.sharePoolRepresentable
