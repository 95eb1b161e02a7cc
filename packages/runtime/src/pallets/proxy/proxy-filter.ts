import type { RuntimeCall } from "../../frame/runtime-call.ts"
import type { ProxyType } from "../../generated/types.ts"
import { type CallPattern, FILTER_RULES, type FilterRule } from "./filter-rules.ts"

const rules: ReadonlyMap<ProxyType, FilterRule> = new Map(FILTER_RULES)

const matches = (call: RuntimeCall, pattern: CallPattern): boolean =>
  pattern === `${call.pallet}.${call.name}` || pattern === `${call.pallet}.*`

const matchesAny = (call: RuntimeCall, patterns: readonly CallPattern[]): boolean =>
  patterns.some((pattern) => matches(call, pattern))

/** Whether a proxy of this kind may make the call. */
export const proxyMayCall = (type: ProxyType, call: RuntimeCall): boolean => {
  const rule = rules.get(type)
  const args = call.args as Readonly<Record<string, unknown>>
  switch (rule?.mode) {
    case "AllowAll":
      return true
    case "Allow":
      return matchesAny(call, rule.calls) && !matchesAny(call, rule.except ?? [])
    case "Deny":
      return !matchesAny(call, rule.calls)
    case "AllowBelow":
      return rule.calls.some(
        ([pattern, argument, limit]) => matches(call, pattern) && (args[argument] as bigint) < limit,
      )
    case "AllowNested":
      return rule.calls.some(
        ([pattern, inner]) => matches(call, pattern) && matches(args.call as RuntimeCall, inner),
      )
    default:
      return false
  }
}
