/**
 * The parts a block is executed with, one by one: for tools that dispatch calls or run hooks outside a whole block,
 * such as a replay of recorded calls. Building blocks is what the package's main entry is for.
 */

export { baseCallFilter } from "./frame/base-call-filter.ts"
export { cellOfKey } from "./frame/cell.ts"
export type { Block, Dispatch, EventRecord } from "./frame/context.ts"
export { Context } from "./frame/context.ts"
export { makeDispatch, PalletRegistry } from "./frame/dispatch.ts"
export type { DispatchError } from "./frame/dispatch-error.ts"
export { runOnFinalize, runOnIdle, runOnInitialize } from "./frame/hooks.ts"
export type { Origin } from "./frame/origin.ts"
export { none, root, signed } from "./frame/origin.ts"
export type { Pallet } from "./frame/pallet.ts"
export type { PostInfo } from "./frame/post-info.ts"
export type { Profile } from "./frame/profile.ts"
export { productionProfile } from "./frame/profile.ts"
export type { ApiResult } from "./frame/runtime-api.ts"
export { callRuntimeApi } from "./frame/runtime-api.ts"
export type { RuntimeCall } from "./frame/runtime-call.ts"
export { scaleDispatchError } from "./frame/scale-dispatch-error.ts"
export type { Weight } from "./frame/weight.ts"
export { addWeight } from "./frame/weight.ts"

export { callInfo, extensionWeight } from "./frame/weights/call-info.ts"
export type { CallInfo } from "./frame/weights/dispatch-info.ts"
export { pallets } from "./pallets/registry.ts"
export type { EpochRow } from "./pallets/subtensor/emission/epoch-row.ts"
export { epochWithMechanisms } from "./pallets/subtensor/emission/epoch-with-mechanisms.ts"
export { pruneBlockHash, setBlockEnvironment } from "./pallets/system/block-environment.ts"
export type { InclusionFee } from "./pallets/transaction-payment/fee.ts"
export { inclusionFee, totalFee } from "./pallets/transaction-payment/fee.ts"
export { State } from "./state/state.ts"
