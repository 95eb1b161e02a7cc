import type { Context } from "../../frame/context.ts"
import type { ApiMethod } from "../../frame/pallet.ts"
import type {
  CallCondition,
  CallInfo,
  FilterMode,
  ProxyFilterInfo,
  ProxyType,
} from "../../generated/types.ts"
import { encodeUtf8 } from "../../protocol/codec/utf8.ts"
import { surface } from "../../protocol/surface/spec424.ts"
import { type CallPattern, FILTER_RULES, type FilterRule } from "./filter-rules.ts"
import { isDeprecated, PROXY_TYPES, proxyTypeIndex } from "./proxy-types.ts"

const callInfo = (pattern: CallPattern, condition?: CallCondition): CallInfo => {
  const [pallet = "", call = ""] = pattern.split(".")
  const { name, index, calls } = surface.pallet(pallet)
  const isWhole = call === "*"
  return {
    pallet_name: encodeUtf8(name),
    pallet_index: index,
    call_name: isWhole ? undefined : encodeUtf8(call),
    call_index: isWhole ? undefined : calls.get(call).index,
    condition,
  }
}

const below = (argument: string, limit: bigint): CallCondition => ({
  type: "ParamLessThan",
  value: { param_name: encodeUtf8(argument), limit },
})

const carries = (inner: CallPattern): CallCondition => {
  const [pallet = "", call = ""] = inner.split(".")
  return {
    type: "NestedCallMustBe",
    value: { pallet_name: encodeUtf8(pallet), call_name: encodeUtf8(call) },
  }
}

interface Told {
  readonly filter_mode: FilterMode
  readonly calls: readonly CallInfo[]
  readonly exceptions: readonly CallInfo[]
}

const tell = (rule: FilterRule): Told => {
  const listed = (
    filter_mode: FilterMode,
    calls: readonly CallInfo[],
    exceptions: readonly CallInfo[] = [],
  ) => ({
    filter_mode,
    calls,
    exceptions,
  })
  const plain = (pattern: CallPattern): CallInfo => callInfo(pattern)
  switch (rule.mode) {
    case "Allow":
      return listed("Allow", rule.calls.map(plain), (rule.except ?? []).map(plain))
    case "Deny":
      return listed("Deny", rule.calls.map(plain))
    case "AllowBelow":
      return listed(
        "Allow",
        rule.calls.map(([pattern, argument, limit]) => callInfo(pattern, below(argument, limit))),
      )
    case "AllowNested":
      return listed(
        "Allow",
        rule.calls.map(([pattern, inner]) => callInfo(pattern, carries(inner))),
      )
    default:
      return listed(rule.mode, [])
  }
}

const filterInfo = ([type, rule]: readonly [ProxyType, FilterRule]): ProxyFilterInfo => ({
  proxy_type: proxyTypeIndex(type),
  name: encodeUtf8(type),
  deprecated: isDeprecated(type),
  ...tell(rule),
})

/** What wallets ask about the kinds of proxy; the state has no part in it. */
export const proxyApis: Readonly<Record<string, ApiMethod>> = {
  ProxyFilterRuntimeApi_get_proxy_types: () =>
    PROXY_TYPES.map((type, index) => ({ name: encodeUtf8(type), index, deprecated: isDeprecated(type) })),
  ProxyFilterRuntimeApi_get_proxy_filter: (_ctx: Context, wanted: number | undefined) =>
    FILTER_RULES.map(filterInfo).filter(({ proxy_type }) => wanted === undefined || proxy_type === wanted),
}
