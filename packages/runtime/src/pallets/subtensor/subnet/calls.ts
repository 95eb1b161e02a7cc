import type { Pallet } from "../../../frame/pallet.ts"
import { dissolveNetworkCall, rootDissolveNetwork } from "./dissolution/dissolve-network.ts"
import { registerLeasedNetwork } from "./leases/register-leased-network.ts"
import { terminateLease } from "./leases/terminate-lease.ts"
import { burnedRegister, register, registerLimit } from "./register.ts"
import { registerNetwork, registerNetworkWithIdentity } from "./register-network.ts"
import { rootRegister } from "./root-register.ts"
import { serveAxon, serveAxonTls } from "./serving/serve-axon.ts"
import { servePrometheus } from "./serving/serve-prometheus.ts"
import { startCall } from "./start-call.ts"
import { setSubnetIdentity } from "./subnet-identity.ts"
import { setActivityCutoffFactor, setTempo, triggerEpoch } from "./tempo-control.ts"
import { updateSymbol } from "./update-symbol.ts"
import {
  disableVotingPowerTracking,
  enableVotingPowerTracking,
  sudoSetVotingPowerEmaAlpha,
} from "./voting-power-calls.ts"
import { batchSetWeights } from "./weights/batch-set-weights.ts"
import {
  commitCrv3MechanismWeights,
  commitTimelockedMechanismWeights,
  commitTimelockedWeights,
} from "./weights/commit-timelocked-weights.ts"
import { batchCommitWeights, commitMechanismWeights, commitWeights } from "./weights/commit-weights.ts"
import { batchRevealWeights, revealMechanismWeights, revealWeights } from "./weights/reveal-weights.ts"
import { setMechanismWeights, setWeights } from "./weights/set-weights-calls.ts"

/** Calls about subnets, their neurons and their weights. */
export const subnetCalls: Pallet<"SubtensorModule">["calls"] = {
  register_network: registerNetwork,
  register_network_with_identity: registerNetworkWithIdentity,
  register_leased_network: registerLeasedNetwork,
  terminate_lease: terminateLease,
  dissolve_network: dissolveNetworkCall,
  root_dissolve_network: rootDissolveNetwork,
  start_call: startCall,
  update_symbol: updateSymbol,
  set_subnet_identity: setSubnetIdentity,
  set_tempo: setTempo,
  set_activity_cutoff_factor: setActivityCutoffFactor,
  trigger_epoch: triggerEpoch,
  burned_register: burnedRegister,
  register,
  register_limit: registerLimit,
  root_register: rootRegister,
  serve_axon: serveAxon,
  serve_axon_tls: serveAxonTls,
  serve_prometheus: servePrometheus,
  set_weights: setWeights,
  set_mechanism_weights: setMechanismWeights,
  batch_set_weights: batchSetWeights,
  commit_weights: commitWeights,
  commit_mechanism_weights: commitMechanismWeights,
  batch_commit_weights: batchCommitWeights,
  commit_timelocked_weights: commitTimelockedWeights,
  commit_timelocked_mechanism_weights: commitTimelockedMechanismWeights,
  commit_crv3_mechanism_weights: commitCrv3MechanismWeights,
  reveal_weights: revealWeights,
  reveal_mechanism_weights: revealMechanismWeights,
  batch_reveal_weights: batchRevealWeights,
  enable_voting_power_tracking: enableVotingPowerTracking,
  disable_voting_power_tracking: disableVotingPowerTracking,
  sudo_set_voting_power_ema_alpha: sudoSetVotingPowerEmaAlpha,
}
