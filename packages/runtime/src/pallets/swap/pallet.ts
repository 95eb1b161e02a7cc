import { palletErrors } from "../../frame/dispatch-error.ts"

const errors = palletErrors("Swap")

/** Ends the call with an error of pallet Swap. */
export const fail: typeof errors.fail = errors.fail
/** Ends the call with an error of pallet Swap unless the condition holds. */
export const ensure: typeof errors.ensure = errors.ensure
