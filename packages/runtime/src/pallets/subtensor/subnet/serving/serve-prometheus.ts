import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { ensureSigned } from "../../../../frame/origin.ts"
import type { Call } from "../../../../frame/pallet.ts"
import type { CallArgs } from "../../../../generated/calls.ts"
import { Prometheus } from "../../../../generated/storage/subtensor-module.ts"
import { currentBlock } from "../../current-block.ts"
import { emit, ensure } from "../../pallet.ts"
import { isHotkeyRegistered } from "../neurons.ts"
import { isValidIpAddress, isValidIpType } from "./endpoint.ts"
import { passesServingRateLimit } from "./serving-rate-limit.ts"

type PrometheusArgs = CallArgs["SubtensorModule"]["serve_prometheus"]

/** `validate_serve_prometheus`: also what the guard before the dispatch checks. */
export const validateServePrometheus = (ctx: Context, hotkey: AccountId, endpoint: PrometheusArgs): void => {
  const { netuid, ip, port, ip_type } = endpoint
  ensure(isValidIpType(ip_type), "InvalidIpType")
  ensure(isValidIpAddress(ip_type, ip, false), "InvalidIpAddress")
  ensure(isHotkeyRegistered(ctx, netuid, hotkey), "HotKeyNotRegisteredInNetwork")
  const last = Prometheus.get(ctx, netuid, hotkey)?.block ?? 0n
  ensure(passesServingRateLimit(ctx, netuid, last), "ServingRateLimitExceeded")
  ensure(port !== 0, "InvalidPort")
}

export const servePrometheus: Call<"SubtensorModule", "serve_prometheus"> = (
  ctx,
  { netuid, ...endpoint },
) => {
  const hotkey = ensureSigned(ctx)
  validateServePrometheus(ctx, hotkey, { netuid, ...endpoint })
  Prometheus.set(ctx, netuid, hotkey, { ...endpoint, block: currentBlock(ctx) })
  emit(ctx, "PrometheusServed", [netuid, hotkey])
}
