import type { Context } from "../../../../frame/context.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { ensureSigned } from "../../../../frame/origin.ts"
import type { Call } from "../../../../frame/pallet.ts"
import type { CallArgs } from "../../../../generated/calls.ts"
import { Axons, NeuronCertificates } from "../../../../generated/storage/subtensor-module.ts"
import { currentBlock } from "../../current-block.ts"
import { emit, ensure } from "../../pallet.ts"
import { isHotkeyRegistered } from "../neurons.ts"
import { isValidIpAddress, isValidIpType } from "./endpoint.ts"
import { passesServingRateLimit } from "./serving-rate-limit.ts"

type AxonArgs = CallArgs["SubtensorModule"]["serve_axon"]

const MAX_CERTIFICATE = 65

/** `validate_serve_axon`: also what the guard before the dispatch checks. */
export const validateServeAxon = (ctx: Context, hotkey: AccountId, axon: AxonArgs): void => {
  const { netuid, ip, port, ip_type } = axon
  ensure(isHotkeyRegistered(ctx, netuid, hotkey), "HotKeyNotRegisteredInNetwork")
  ensure(isValidIpType(ip_type), "InvalidIpType")
  ensure(isValidIpAddress(ip_type, ip, true), "InvalidIpAddress")
  const last = Axons.get(ctx, netuid, hotkey)?.block ?? 0n
  ensure(passesServingRateLimit(ctx, netuid, last), "ServingRateLimitExceeded")
  ensure(port !== 0, "InvalidPort")
}

const serve = (
  ctx: Context,
  { netuid, ...axon }: AxonArgs,
  storeCertificate: (hotkey: AccountId) => void,
): void => {
  const hotkey = ensureSigned(ctx)
  validateServeAxon(ctx, hotkey, { netuid, ...axon })
  storeCertificate(hotkey)
  Axons.set(ctx, netuid, hotkey, { ...axon, block: currentBlock(ctx) })
  emit(ctx, "AxonServed", [netuid, hotkey])
}

export const serveAxon: Call<"SubtensorModule", "serve_axon"> = (ctx, axon) =>
  serve(ctx, axon, () => undefined)

/** A certificate is one byte of algorithm and up to 64 of key; any other is left out without an error. */
export const serveAxonTls: Call<"SubtensorModule", "serve_axon_tls"> = (ctx, { certificate, ...axon }) =>
  serve(ctx, axon, (hotkey) => {
    const [algorithm] = certificate
    if (algorithm === undefined || certificate.length > MAX_CERTIFICATE) return
    NeuronCertificates.set(ctx, axon.netuid, hotkey, { public_key: certificate.slice(1), algorithm })
  })
