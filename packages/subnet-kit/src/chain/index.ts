/** The chain as a subnet's software sees it, over its public JSON-RPC. */
export { buildCall, type Call, callName } from "./call.ts"
export {
  addStake,
  admin,
  batchAll,
  burnedRegister,
  commitWeightsCall,
  registerNetwork,
  revealWeightsCall,
  serveAxonCall,
  setWeightsCall,
  startCall,
  transfer,
} from "./calls.ts"
export { Chain, type ChainClient, openChain } from "./chain.ts"
export { commitHash, type HiddenWeights } from "./commit-hash.ts"
export type { ChainEndpoint } from "./connect.ts"
export {
  ChainLacks,
  ChainUnavailable,
  DispatchFailed,
  type ReadError,
  type SubmitError,
  TransactionRejected,
} from "./errors.ts"
export type { Head } from "./heads.ts"
export type { Hyperparameters } from "./hyperparameters.ts"
export { type ChainIp, decodeIp, encodeIp } from "./ip.ts"
export type { Metagraph, Neuron } from "./metagraph.ts"
export { makePermitLookup, type PermitLookup } from "./permits.ts"
export type { StateAt } from "./storage.ts"
export type { ChainEvent, Inclusion } from "./submit.ts"
export { makeWeightSetter, type WeightSetter, type WeightsSent } from "./weight-setter.ts"
