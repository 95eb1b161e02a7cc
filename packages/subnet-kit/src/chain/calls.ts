import { Result } from "effect"
import type { WeightVector } from "../weights/quantise.ts"
import type { Call } from "./call.ts"
import type { HiddenWeights } from "./commit-hash.ts"
import { TransactionRejected } from "./errors.ts"
import { encodeIp } from "./ip.ts"

const subtensor = (name: string, args: Call["args"]): Call => ({ pallet: "SubtensorModule", name, args })

/** A call of AdminUtils, for `sudo` or the subnet's owner: `admin("sudo_set_tempo", { netuid, tempo })`. */
export const admin = (name: string, args: Call["args"]): Call => ({ pallet: "AdminUtils", name, args })

/** Creates a subnet owned by the signer, with this hotkey (SS58) as uid 0. Locks TAO into its pool. */
export const registerNetwork = (hotkey: string): Call => subtensor("register_network", { hotkey })

/** Opens a subnet for staking and emission; its owner signs. */
export const startCall = (netuid: number): Call => subtensor("start_call", { netuid })

/** Registers a hotkey (SS58) for the burn price; the coldkey signs. */
export const burnedRegister = (netuid: number, hotkey: string): Call =>
  subtensor("burned_register", { netuid, hotkey })

/** Stakes `rao` of the signing coldkey to a hotkey (SS58): buys the subnet's alpha from its pool. */
export const addStake = (netuid: number, hotkey: string, rao: bigint): Call =>
  subtensor("add_stake", { hotkey, netuid, amount_staked: rao })

/** Sends `rao` of the signing coldkey to an address (SS58). */
export const transfer = (to: string, rao: bigint): Call => ({
  pallet: "Balances",
  name: "transfer_keep_alive",
  args: { dest: { Id: to }, value: rao },
})

/** Several calls of one signer, all or none. */
export const batchAll = (calls: readonly Call[]): Call => ({
  pallet: "Utility",
  name: "batch_all",
  args: { calls },
})

const axonProtocol = 4

/** Publishes where a hotkey serves; it signs itself. The chain refuses loopback: local networks publish 0.0.0.0. */
export const serveAxonCall = (
  netuid: number,
  endpoint: { readonly ip: string; readonly port: number },
  version: number,
): Result.Result<Call, TransactionRejected> => {
  const ip = encodeIp(endpoint.ip)
  if (ip === undefined) {
    const reason = `${endpoint.ip} is no IP address`
    return Result.fail(new TransactionRejected({ call: "SubtensorModule.serve_axon", reason }))
  }
  return Result.succeed(
    subtensor("serve_axon", {
      netuid,
      version,
      ip: ip.value,
      port: endpoint.port,
      ip_type: ip.type,
      protocol: axonProtocol,
      placeholder1: 0,
      placeholder2: 0,
    }),
  )
}

/** Sets weights openly, while commit-reveal is off; the hotkey signs. */
export const setWeightsCall = (netuid: number, weights: WeightVector, versionKey: bigint): Call =>
  subtensor("set_weights", { netuid, dests: weights.uids, weights: weights.values, version_key: versionKey })

/** Commits to hidden weights by their hash; the hotkey signs. */
export const commitWeightsCall = (netuid: number, hash: string): Call =>
  subtensor("commit_weights", { netuid, commit_hash: hash })

/** Reveals weights that were committed to, in the epoch the chain allows; the hotkey signs. */
export const revealWeightsCall = (weights: HiddenWeights): Call =>
  subtensor("reveal_weights", {
    netuid: weights.netuid,
    uids: weights.uids,
    values: weights.values,
    salt: weights.salt,
    version_key: weights.versionKey,
  })
