import type { Context } from "../../../frame/context.ts"
import { fail } from "../../../frame/dispatch-error.ts"

/** Dissolving a subnet is not built yet: a registration that needs it fails by name and changes nothing. */
export const dissolveNetwork = (_ctx: Context, netuid: number): void =>
  fail({ type: "Other", detail: `NotImplemented: dissolving subnet ${netuid} has no behaviour here` })
