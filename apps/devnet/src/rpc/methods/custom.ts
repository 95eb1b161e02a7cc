import { codec, surface } from "@subforge/runtime/protocol"
import * as Schema from "effect/Schema"
import { accountFromSs58 } from "../../chain/ss58.ts"
import { customError, invalidParams, RpcError } from "../error.ts"
import { bytesToHex } from "../hex.ts"
import { defineMethod, type Method, type MethodContext, params } from "../method.ts"
import { At, U16 } from "../params.ts"
import { callApi, encodeInputs } from "../runtime-api.ts"

const U8 = Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 0, maximum: 255 })))
const U64 = Schema.Int.pipe(Schema.check(Schema.isGreaterThanOrEqualTo(0)))
const ByteArray = Schema.Array(U8)
const Indices = Schema.Array(U16)

/** How a result is shown: SCALE bytes as a JSON array of numbers, or the decoded value itself. */
type Shape = "bytes" | "value"

const encodeArgument = (schema: unknown, value: unknown): unknown => {
  if (schema === U64) return BigInt(value as number)
  if (schema === ByteArray) {
    const bytes = Uint8Array.from(value as number[])
    if (bytes.length !== 32) throw invalidParams("expected the 32 bytes of an account")
    return bytesToHex(bytes)
  }
  if (schema === Indices) return Uint16Array.from(value as number[])
  if (schema !== Schema.String) return value
  const account = accountFromSs58(value as string)
  if (account === undefined) throw invalidParams(`not an SS58 address: ${String(value).slice(0, 64)}`)
  return account
}

const call = (
  context: MethodContext,
  api: string,
  method: string,
  at: string | null,
  inputs: unknown[],
  shape: Shape,
) => {
  try {
    const name = `${api}_${method}`
    const answer = callApi(context.chain, at, name, encodeInputs(name, inputs))
    return shape === "bytes" ? [...answer] : jsonValue(codec(surface.api(name).output).decode(answer))
  } catch (error) {
    throw error instanceof RpcError ? customError(error.message) : error
  }
}

const jsonValue = (value: unknown): unknown => {
  if (typeof value === "bigint") return Number(value)
  if (Array.isArray(value)) return value.map(jsonValue)
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, jsonValue(inner)]))
  }
  return value ?? null
}

type Argument = Schema.Codec<unknown, unknown>

const wrap = (
  name: string,
  api: string,
  method: string,
  inputs: readonly Argument[],
  shape: Shape = "bytes",
): Method =>
  defineMethod({
    names: [name],
    params: params(...inputs, At as Argument),
    run: (context: MethodContext, ...given: readonly unknown[]) => {
      const at = (given[inputs.length] ?? null) as string | null
      return call(
        context,
        api,
        method,
        at,
        inputs.map((schema, i) => encodeArgument(schema, given[i])),
        shape,
      )
    },
  })

const delegate = "DelegateInfoRuntimeApi"
const neuron = "NeuronInfoRuntimeApi"
const subnet = "SubnetInfoRuntimeApi"
const swap = "SwapRuntimeApi"

/** Subtensor's own methods: each wraps a runtime API, whose SCALE answer it gives as a JSON array of bytes. */
export const customMethods: readonly Method[] = [
  wrap("delegateInfo_getDelegates", delegate, "get_delegates", []),
  wrap("delegateInfo_getDelegate", delegate, "get_delegate", [ByteArray]),
  wrap("delegateInfo_getDelegated", delegate, "get_delegated", [ByteArray]),
  wrap("neuronInfo_getNeuronsLite", neuron, "get_neurons_lite", [U16]),
  wrap("neuronInfo_getNeuronLite", neuron, "get_neuron_lite", [U16, U16]),
  wrap("neuronInfo_getNeurons", neuron, "get_neurons", [U16]),
  wrap("neuronInfo_getNeuron", neuron, "get_neuron", [U16, U16]),
  wrap("subnetInfo_getSubnetInfo", subnet, "get_subnet_info", [U16]),
  wrap("subnetInfo_getSubnetsInfo", subnet, "get_subnets_info", []),
  wrap("subnetInfo_getSubnetInfo_v2", subnet, "get_subnet_info_v2", [U16]),
  wrap("subnetInfo_getSubnetsInfo_v2", subnet, "get_subnets_info_v2", []),
  wrap("subnetInfo_getSubnetHyperparams", subnet, "get_subnet_hyperparams", [U16]),
  wrap("subnetInfo_getSubnetHyperparamsV2", subnet, "get_subnet_hyperparams_v2", [U16]),
  wrap("subnetInfo_getAllDynamicInfo", subnet, "get_all_dynamic_info", []),
  wrap("subnetInfo_getDynamicInfo", subnet, "get_dynamic_info", [U16]),
  wrap("subnetInfo_getAllMetagraphs", subnet, "get_all_metagraphs", []),
  wrap("subnetInfo_getMetagraph", subnet, "get_metagraph", [U16]),
  wrap("subnetInfo_getAllMechagraphs", subnet, "get_all_mechagraphs", []),
  wrap("subnetInfo_getMechagraph", subnet, "get_mechagraph", [U16, U8]),
  wrap("subnetInfo_getSubnetState", subnet, "get_subnet_state", [U16]),
  wrap(
    "subnetInfo_getLockCost",
    "SubnetRegistrationRuntimeApi",
    "get_network_registration_cost",
    [],
    "value",
  ),
  wrap("subnetInfo_getSelectiveMetagraph", subnet, "get_selective_metagraph", [U16, Indices]),
  wrap("subnetInfo_getColdkeyAutoStakeHotkey", subnet, "get_coldkey_auto_stake_hotkey", [Schema.String, U16]),
  wrap("subnetInfo_getSelectiveMechagraph", subnet, "get_selective_mechagraph", [U16, U8, Indices]),
  wrap("subnetInfo_getSubnetToPrune", subnet, "get_subnet_to_prune", [], "value"),
  wrap("subnetInfo_getSubnetAccountId", subnet, "get_subnet_account_id", [U16]),
  wrap("stakeInfo_getColdkeyLock", "StakeInfoRuntimeApi", "get_coldkey_lock", [Schema.String, U16]),
  wrap("swap_currentAlphaPrice", swap, "current_alpha_price", [U16], "value"),
  wrap("swap_currentAlphaPriceAll", swap, "current_alpha_price_all", [], "value"),
  wrap("swap_simSwapTaoForAlpha", swap, "sim_swap_tao_for_alpha", [U16, U64]),
  wrap("swap_simSwapAlphaForTao", swap, "sim_swap_alpha_for_tao", [U16, U64]),
]
