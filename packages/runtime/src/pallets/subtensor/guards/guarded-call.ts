import type { Context } from "../../../frame/context.ts"
import type { AccountId, Origin } from "../../../frame/origin.ts"
import type { Guard } from "../../../frame/pallet.ts"
import type { RuntimeCall } from "../../../frame/runtime-call.ts"
import type { CallArgs, CallName } from "../../../generated/calls.ts"

type Checks = {
  readonly [N in CallName<"SubtensorModule">]?: (
    ctx: Context,
    who: AccountId,
    args: CallArgs["SubtensorModule"][N],
  ) => void
}
type AnyCheck = (ctx: Context, who: AccountId, args: unknown) => void

/** A guard over some calls of SubtensorModule: each check throws to refuse. Unsigned origins pass. */
export const guardCalls = (checks: Checks): Guard => {
  const byName = new Map(Object.entries(checks)) as unknown as ReadonlyMap<string, AnyCheck>
  return (ctx: Context, origin: Origin, call: RuntimeCall) => {
    if (origin.type !== "Signed" || call.pallet !== "SubtensorModule") return
    byName.get(call.name)?.(ctx, origin.account, call.args)
  }
}
