/**
 * The state transition function of Subtensor: build a genesis, then blocks, on a {@link State} over core's trie.
 * Everything is synchronous and plain; the modules with services stand under the package's other entries.
 *
 * @packageDocumentation
 */
export type {
  AppliedExtrinsic,
  ApplyResult,
  BlockInput,
  BuiltBlock,
  DigestItem,
  Genesis,
  Header,
  OpenBlock,
  RefusedExtrinsic,
  Runtime,
  ShieldInput,
} from "./block/api.ts"
export { decodeHeader, digestItem, encodeHeader, headerHash } from "./block/header.ts"
export { createRuntime } from "./block/runtime.ts"
export type { Validation } from "./block/validate-transaction.ts"
export type { EventRecord, Phase } from "./frame/context.ts"
export type { DispatchError } from "./frame/dispatch-error.ts"
export type { GenesisConfig } from "./frame/genesis.ts"
export type { AccountId } from "./frame/origin.ts"
export type { PostInfo } from "./frame/post-info.ts"
export type { Profile } from "./frame/profile.ts"
export { productionProfile } from "./frame/profile.ts"
export type { ApiFailureCode, ApiResult } from "./frame/runtime-api.ts"
export type { RuntimeCall } from "./frame/runtime-call.ts"
export { RuntimeTrap } from "./frame/trap.ts"
export type {
  InvalidTransaction,
  TransactionValidityError,
  UnknownTransaction,
  ValidTransaction,
} from "./frame/validity.ts"
export type { Weight } from "./frame/weight.ts"
export type { TransactionSource } from "./generated/types.ts"
export { fastProfile } from "./pallets/subtensor/genesis/fast-profile.ts"
export type { LocalnetOptions } from "./pallets/subtensor/genesis/localnet.ts"
export { localnetGenesisConfig } from "./pallets/subtensor/genesis/localnet.ts"
export type { MainnetLikeOptions } from "./pallets/subtensor/genesis/mainnet-like.ts"
export { mainnetLikeGenesisConfig } from "./pallets/subtensor/genesis/mainnet-like.ts"
export type { Mark } from "./state/state.ts"
export { State } from "./state/state.ts"
