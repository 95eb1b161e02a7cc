import { active } from "../active.ts"
import type { EpochApi } from "../api/epoch.ts"

/** One mechanism's epoch. Throws `RangeError` on columns of a wrong length: the caller's mistake, not the user's. */
export const epoch: EpochApi["epoch"] = active.epoch
/** The same with every intermediate step. */
export const epochWithTrace: EpochApi["epochWithTrace"] = active.epochWithTrace
/** `epoch_with_mechanisms`: folds the mechanisms' values by their part of `alpha`, u16 floored after every step. */
export const aggregateMechanisms: EpochApi["aggregateMechanisms"] = active.aggregateMechanisms
/** `weighted_median_col_sparse`: I32F32 bits of each column; `stake` and `majority` in I32F32 bits. */
export const weightedMedianColSparse: EpochApi["weightedMedianColSparse"] = active.weightedMedianColSparse
/** `inplace_normalize` of I32F32 bits: divided by the sum, unchanged when that is 0. */
export const normalize: EpochApi["normalize"] = active.normalize
/** Sum of I32F32 bits, wrapping as the chain's `sum`. */
export const sumI32F32: EpochApi["sumI32F32"] = active.sumI32F32
/** `vec_fixed_proportions_to_u16` after a max-upscale: `vec_max_upscale_to_u16` of I32F32 bits. */
export const maxUpscaleToU16: EpochApi["maxUpscaleToU16"] = active.maxUpscaleToU16
/** `is_topk`: marks the `k` greatest; among equals the later index wins. */
export const topK: EpochApi["topK"] = active.topK
/** `is_topk_nonzero`: the same among the entries that are not 0. */
export const topKNonzero: EpochApi["topKNonzero"] = active.topKNonzero
