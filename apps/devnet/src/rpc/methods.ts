import type { Method } from "./method.ts"
import { author_pendingExtrinsics } from "./methods/author_pendingExtrinsics.ts"
import {
  author_submitAndWatchExtrinsic,
  author_unwatchExtrinsic,
} from "./methods/author_submitAndWatchExtrinsic.ts"
import { author_submitExtrinsic } from "./methods/author_submitExtrinsic.ts"
import { chain_getBlock } from "./methods/chain_getBlock.ts"
import { chain_getBlockHash } from "./methods/chain_getBlockHash.ts"
import { chain_getFinalizedHead } from "./methods/chain_getFinalizedHead.ts"
import { chain_getHeader } from "./methods/chain_getHeader.ts"
import { chainSubscriptions } from "./methods/chain_subscribe.ts"
import { chainHeadFollowMethods } from "./methods/chainHead_v1_follow.ts"
import { chainHeadOperationMethods } from "./methods/chainHead_v1_operations.ts"
import { chainSpecMethods } from "./methods/chainSpec_v1.ts"
import { customMethods } from "./methods/custom.ts"
import { engine_createBlock, engine_finalizeBlock } from "./methods/engine.ts"
import { payment_queryFeeDetails, payment_queryInfo } from "./methods/payment.ts"
import { rpc_methods } from "./methods/rpc_methods.ts"
import { state_call } from "./methods/state_call.ts"
import { state_getKeys, state_getKeysPaged, state_getPairs } from "./methods/state_getKeysPaged.ts"
import { state_getMetadata } from "./methods/state_getMetadata.ts"
import { state_getReadProof } from "./methods/state_getReadProof.ts"
import {
  state_getRuntimeVersion,
  state_subscribeRuntimeVersion,
  state_unsubscribeRuntimeVersion,
} from "./methods/state_getRuntimeVersion.ts"
import { state_getStorage, state_getStorageHash, state_getStorageSize } from "./methods/state_getStorage.ts"
import { state_queryStorage, state_queryStorageAt } from "./methods/state_queryStorage.ts"
import { state_subscribeStorage, state_unsubscribeStorage } from "./methods/state_subscribeStorage.ts"
import { subforge_checkInvariants } from "./methods/subforge_checkInvariants.ts"
import { systemMethods } from "./methods/system.ts"
import { system_accountNextIndex } from "./methods/system_accountNextIndex.ts"
import { transactionMethods } from "./methods/transaction_v1.ts"

/** Every method the devnet answers. */
export const methods: readonly Method[] = [
  rpc_methods,
  ...systemMethods,
  system_accountNextIndex,
  ...chainSpecMethods,
  ...chainHeadFollowMethods,
  ...chainHeadOperationMethods,
  ...transactionMethods,
  chain_getBlock,
  chain_getBlockHash,
  chain_getFinalizedHead,
  chain_getHeader,
  ...chainSubscriptions,
  state_call,
  state_getKeys,
  state_getKeysPaged,
  state_getPairs,
  state_getMetadata,
  state_getReadProof,
  state_getRuntimeVersion,
  state_subscribeRuntimeVersion,
  state_unsubscribeRuntimeVersion,
  state_getStorage,
  state_getStorageHash,
  state_getStorageSize,
  state_queryStorage,
  state_queryStorageAt,
  state_subscribeStorage,
  state_unsubscribeStorage,
  author_pendingExtrinsics,
  author_submitExtrinsic,
  author_submitAndWatchExtrinsic,
  author_unwatchExtrinsic,
  payment_queryInfo,
  payment_queryFeeDetails,
  engine_createBlock,
  engine_finalizeBlock,
  ...customMethods,
  subforge_checkInvariants,
]
