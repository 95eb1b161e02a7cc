import { palletErrors } from "../../frame/dispatch-error.ts"

const errors = palletErrors("AdminUtils")

/** Ends the call with an error of AdminUtils. */
export const fail: typeof errors.fail = errors.fail
/** Ends the call with an error of AdminUtils unless the condition holds. */
export const ensure: typeof errors.ensure = errors.ensure
