// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../bytes.ts"
import type { RuntimeCall } from "./calls.ts"
import type { AuthorizationListItem, BabeConfiguration, Basic, BlockOfHeaderU32FpSelfContainedUncheckedExtrinsicUncheckedExtrinsic, BlockOfTransactionV3, CheckInherentsResult, Code, ContractResultOfResultExecReturnValueDispatchErrorU64EventRecordRuntimeEventH256, ContractResultOfResultInstantiateReturnValueAccountId32DispatchErrorU64EventRecordRuntimeEventH256, DelegateInfo, Determinism, DynamicInfo, Epoch, EquivocationProofOfH256U32, EquivocationProofOfHeaderU32SpConsensusBabeAppPublic, ExtrinsicInclusionMode, FeeDetails, HeaderOfU32, HyperparamEntry, InherentData, LockState, Metagraph, NeuronInfo, NeuronInfoLite, ProxyFilterInfo, ProxyTypeInfo, ReceiptV4, ResultOfCodeUploadReturnValueH256U64DispatchError, ResultOfExecutionInfoV2H160DispatchError, ResultOfExecutionInfoV2VecU8DispatchError, ResultOfOptionVecU8ContractAccessError, ResultOfResultDispatchErrorTransactionValidityError, ResultOfStr, ResultOfValidTransactionTransactionValidityError, RuntimeDispatchInfo, RuntimeVersion, SelectiveMetagraph, ShieldedTransaction, SimSwapResult, StakeAvailability, StakeInfo, SubnetHyperparams, SubnetHyperparamsV2, SubnetInfo, SubnetInfov2, SubnetPrice, SubnetState, TransactionSource, TransactionStatus, TransactionV3, Weight } from "./types.ts"

/** Inputs and output of each runtime API method, by the name a node calls it by. */
export interface Apis {
  Core_version: { readonly inputs: readonly []; readonly output: RuntimeVersion }
  Core_execute_block: { readonly inputs: readonly [block: BlockOfHeaderU32FpSelfContainedUncheckedExtrinsicUncheckedExtrinsic]; readonly output: undefined }
  Core_initialize_block: { readonly inputs: readonly [header: HeaderOfU32]; readonly output: ExtrinsicInclusionMode }
  Metadata_metadata: { readonly inputs: readonly []; readonly output: Uint8Array }
  Metadata_metadata_at_version: { readonly inputs: readonly [version: number]; readonly output: Uint8Array | undefined }
  Metadata_metadata_versions: { readonly inputs: readonly []; readonly output: Uint32Array }
  BlockBuilder_apply_extrinsic: { readonly inputs: readonly [extrinsic: Uint8Array]; readonly output: ResultOfResultDispatchErrorTransactionValidityError }
  BlockBuilder_finalize_block: { readonly inputs: readonly []; readonly output: HeaderOfU32 }
  BlockBuilder_inherent_extrinsics: { readonly inputs: readonly [inherent: InherentData]; readonly output: readonly Uint8Array[] }
  BlockBuilder_check_inherents: { readonly inputs: readonly [block: BlockOfHeaderU32FpSelfContainedUncheckedExtrinsicUncheckedExtrinsic, data: InherentData]; readonly output: CheckInherentsResult }
  GenesisBuilder_build_state: { readonly inputs: readonly [json: Uint8Array]; readonly output: ResultOfStr }
  GenesisBuilder_get_preset: { readonly inputs: readonly [id: string | undefined]; readonly output: Uint8Array | undefined }
  GenesisBuilder_preset_names: { readonly inputs: readonly []; readonly output: readonly string[] }
  TaggedTransactionQueue_validate_transaction: { readonly inputs: readonly [source: TransactionSource, tx: Uint8Array, block_hash: Hex]; readonly output: ResultOfValidTransactionTransactionValidityError }
  OffchainWorkerApi_offchain_worker: { readonly inputs: readonly [header: HeaderOfU32]; readonly output: undefined }
  AuraApi_slot_duration: { readonly inputs: readonly []; readonly output: bigint }
  AuraApi_authorities: { readonly inputs: readonly []; readonly output: readonly Hex[] }
  SessionKeys_generate_session_keys: { readonly inputs: readonly [seed: Uint8Array | undefined]; readonly output: Uint8Array }
  SessionKeys_decode_session_keys: { readonly inputs: readonly [encoded: Uint8Array]; readonly output: readonly (readonly [Uint8Array, Hex])[] | undefined }
  GrandpaApi_grandpa_authorities: { readonly inputs: readonly []; readonly output: readonly (readonly [Hex, bigint])[] }
  GrandpaApi_submit_report_equivocation_unsigned_extrinsic: { readonly inputs: readonly [equivocation_proof: EquivocationProofOfH256U32, key_owner_proof: Uint8Array]; readonly output: { readonly some: undefined } | undefined }
  GrandpaApi_generate_key_ownership_proof: { readonly inputs: readonly [set_id: bigint, authority_id: Hex]; readonly output: Uint8Array | undefined }
  GrandpaApi_current_set_id: { readonly inputs: readonly []; readonly output: bigint }
  AccountNonceApi_account_nonce: { readonly inputs: readonly [account: Hex]; readonly output: number }
  TransactionPaymentApi_query_info: { readonly inputs: readonly [uxt: Uint8Array, len: number]; readonly output: RuntimeDispatchInfo }
  TransactionPaymentApi_query_fee_details: { readonly inputs: readonly [uxt: Uint8Array, len: number]; readonly output: FeeDetails }
  TransactionPaymentApi_query_weight_to_fee: { readonly inputs: readonly [weight: Weight]; readonly output: bigint }
  TransactionPaymentApi_query_length_to_fee: { readonly inputs: readonly [length: number]; readonly output: bigint }
  TransactionPaymentCallApi_query_call_info: { readonly inputs: readonly [call: RuntimeCall, len: number]; readonly output: RuntimeDispatchInfo }
  TransactionPaymentCallApi_query_call_fee_details: { readonly inputs: readonly [call: RuntimeCall, len: number]; readonly output: FeeDetails }
  TransactionPaymentCallApi_query_weight_to_fee: { readonly inputs: readonly [weight: Weight]; readonly output: bigint }
  TransactionPaymentCallApi_query_length_to_fee: { readonly inputs: readonly [length: number]; readonly output: bigint }
  EthereumRuntimeRPCApi_chain_id: { readonly inputs: readonly []; readonly output: bigint }
  EthereumRuntimeRPCApi_account_basic: { readonly inputs: readonly [address: Hex]; readonly output: Basic }
  EthereumRuntimeRPCApi_gas_price: { readonly inputs: readonly []; readonly output: bigint }
  EthereumRuntimeRPCApi_account_code_at: { readonly inputs: readonly [address: Hex]; readonly output: Uint8Array }
  EthereumRuntimeRPCApi_author: { readonly inputs: readonly []; readonly output: Hex }
  EthereumRuntimeRPCApi_storage_at: { readonly inputs: readonly [address: Hex, index: bigint]; readonly output: Hex }
  EthereumRuntimeRPCApi_call: { readonly inputs: readonly [from: Hex, to: Hex, data: Uint8Array, value: bigint, gas_limit: bigint, max_fee_per_gas: bigint | undefined, max_priority_fee_per_gas: bigint | undefined, nonce: bigint | undefined, estimate: boolean, access_list: readonly (readonly [Hex, readonly Hex[]])[] | undefined, authorization_list: readonly AuthorizationListItem[] | undefined]; readonly output: ResultOfExecutionInfoV2VecU8DispatchError }
  EthereumRuntimeRPCApi_create: { readonly inputs: readonly [from: Hex, data: Uint8Array, value: bigint, gas_limit: bigint, max_fee_per_gas: bigint | undefined, max_priority_fee_per_gas: bigint | undefined, nonce: bigint | undefined, estimate: boolean, access_list: readonly (readonly [Hex, readonly Hex[]])[] | undefined, authorization_list: readonly AuthorizationListItem[] | undefined]; readonly output: ResultOfExecutionInfoV2H160DispatchError }
  EthereumRuntimeRPCApi_current_block: { readonly inputs: readonly []; readonly output: BlockOfTransactionV3 | undefined }
  EthereumRuntimeRPCApi_current_receipts: { readonly inputs: readonly []; readonly output: readonly ReceiptV4[] | undefined }
  EthereumRuntimeRPCApi_current_transaction_statuses: { readonly inputs: readonly []; readonly output: readonly TransactionStatus[] | undefined }
  EthereumRuntimeRPCApi_current_all: { readonly inputs: readonly []; readonly output: readonly [BlockOfTransactionV3 | undefined, readonly ReceiptV4[] | undefined, readonly TransactionStatus[] | undefined] }
  EthereumRuntimeRPCApi_extrinsic_filter: { readonly inputs: readonly [xts: readonly Uint8Array[]]; readonly output: readonly TransactionV3[] }
  EthereumRuntimeRPCApi_elasticity: { readonly inputs: readonly []; readonly output: number | undefined }
  EthereumRuntimeRPCApi_gas_limit_multiplier_support: { readonly inputs: readonly []; readonly output: undefined }
  EthereumRuntimeRPCApi_pending_block: { readonly inputs: readonly [xts: readonly Uint8Array[]]; readonly output: readonly [BlockOfTransactionV3 | undefined, readonly TransactionStatus[] | undefined] }
  EthereumRuntimeRPCApi_initialize_pending_block: { readonly inputs: readonly [header: HeaderOfU32]; readonly output: undefined }
  ConvertTransactionRuntimeApi_convert_transaction: { readonly inputs: readonly [transaction: TransactionV3]; readonly output: Uint8Array }
  ContractsApi_call: { readonly inputs: readonly [origin: Hex, dest: Hex, value: bigint, gas_limit: Weight | undefined, storage_deposit_limit: bigint | undefined, input_data: Uint8Array]; readonly output: ContractResultOfResultExecReturnValueDispatchErrorU64EventRecordRuntimeEventH256 }
  ContractsApi_instantiate: { readonly inputs: readonly [origin: Hex, value: bigint, gas_limit: Weight | undefined, storage_deposit_limit: bigint | undefined, code: Code, data: Uint8Array, salt: Uint8Array]; readonly output: ContractResultOfResultInstantiateReturnValueAccountId32DispatchErrorU64EventRecordRuntimeEventH256 }
  ContractsApi_upload_code: { readonly inputs: readonly [origin: Hex, code: Uint8Array, storage_deposit_limit: bigint | undefined, determinism: Determinism]; readonly output: ResultOfCodeUploadReturnValueH256U64DispatchError }
  ContractsApi_get_storage: { readonly inputs: readonly [address: Hex, key: Uint8Array]; readonly output: ResultOfOptionVecU8ContractAccessError }
  DelegateInfoRuntimeApi_get_delegates: { readonly inputs: readonly []; readonly output: readonly DelegateInfo[] }
  DelegateInfoRuntimeApi_get_delegate: { readonly inputs: readonly [delegate_account: Hex]; readonly output: DelegateInfo | undefined }
  DelegateInfoRuntimeApi_get_delegated: { readonly inputs: readonly [delegatee_account: Hex]; readonly output: readonly (readonly [DelegateInfo, readonly [number, bigint]])[] }
  NeuronInfoRuntimeApi_get_neurons: { readonly inputs: readonly [netuid: number]; readonly output: readonly NeuronInfo[] }
  NeuronInfoRuntimeApi_get_neuron: { readonly inputs: readonly [netuid: number, uid: number]; readonly output: NeuronInfo | undefined }
  NeuronInfoRuntimeApi_get_neurons_lite: { readonly inputs: readonly [netuid: number]; readonly output: readonly NeuronInfoLite[] }
  NeuronInfoRuntimeApi_get_neuron_lite: { readonly inputs: readonly [netuid: number, uid: number]; readonly output: NeuronInfoLite | undefined }
  SubnetInfoRuntimeApi_get_subnet_info: { readonly inputs: readonly [netuid: number]; readonly output: SubnetInfo | undefined }
  SubnetInfoRuntimeApi_get_subnets_info: { readonly inputs: readonly []; readonly output: readonly (SubnetInfo | undefined)[] }
  SubnetInfoRuntimeApi_get_subnet_info_v2: { readonly inputs: readonly [netuid: number]; readonly output: SubnetInfov2 | undefined }
  SubnetInfoRuntimeApi_get_subnets_info_v2: { readonly inputs: readonly []; readonly output: readonly (SubnetInfov2 | undefined)[] }
  SubnetInfoRuntimeApi_get_subnet_hyperparams: { readonly inputs: readonly [netuid: number]; readonly output: SubnetHyperparams | undefined }
  SubnetInfoRuntimeApi_get_subnet_hyperparams_v2: { readonly inputs: readonly [netuid: number]; readonly output: SubnetHyperparamsV2 | undefined }
  SubnetInfoRuntimeApi_get_all_dynamic_info: { readonly inputs: readonly []; readonly output: readonly (DynamicInfo | undefined)[] }
  SubnetInfoRuntimeApi_get_all_metagraphs: { readonly inputs: readonly []; readonly output: readonly (Metagraph | undefined)[] }
  SubnetInfoRuntimeApi_get_metagraph: { readonly inputs: readonly [netuid: number]; readonly output: Metagraph | undefined }
  SubnetInfoRuntimeApi_get_all_mechagraphs: { readonly inputs: readonly []; readonly output: readonly (Metagraph | undefined)[] }
  SubnetInfoRuntimeApi_get_mechagraph: { readonly inputs: readonly [netuid: number, mecid: number]; readonly output: Metagraph | undefined }
  SubnetInfoRuntimeApi_get_dynamic_info: { readonly inputs: readonly [netuid: number]; readonly output: DynamicInfo | undefined }
  SubnetInfoRuntimeApi_get_subnet_state: { readonly inputs: readonly [netuid: number]; readonly output: SubnetState | undefined }
  SubnetInfoRuntimeApi_get_selective_metagraph: { readonly inputs: readonly [netuid: number, metagraph_indexes: Uint16Array]; readonly output: SelectiveMetagraph | undefined }
  SubnetInfoRuntimeApi_get_coldkey_auto_stake_hotkey: { readonly inputs: readonly [coldkey: Hex, netuid: number]; readonly output: Hex | undefined }
  SubnetInfoRuntimeApi_get_selective_mechagraph: { readonly inputs: readonly [netuid: number, subid: number, metagraph_indexes: Uint16Array]; readonly output: SelectiveMetagraph | undefined }
  SubnetInfoRuntimeApi_get_subnet_to_prune: { readonly inputs: readonly []; readonly output: number | undefined }
  SubnetInfoRuntimeApi_get_subnet_account_id: { readonly inputs: readonly [netuid: number]; readonly output: Hex | undefined }
  SubnetInfoRuntimeApi_get_next_epoch_start_block: { readonly inputs: readonly [netuid: number]; readonly output: bigint | undefined }
  SubnetInfoRuntimeApi_get_subnet_hyperparams_v3: { readonly inputs: readonly [netuid: number]; readonly output: readonly HyperparamEntry[] | undefined }
  StakeInfoRuntimeApi_get_stake_info_for_coldkey: { readonly inputs: readonly [coldkey_account: Hex]; readonly output: readonly StakeInfo[] }
  StakeInfoRuntimeApi_get_stake_info_for_coldkeys: { readonly inputs: readonly [coldkey_accounts: readonly Hex[]]; readonly output: readonly (readonly [Hex, readonly StakeInfo[]])[] }
  StakeInfoRuntimeApi_get_stake_info_for_hotkey_coldkey_netuid: { readonly inputs: readonly [hotkey_account: Hex, coldkey_account: Hex, netuid: number]; readonly output: StakeInfo | undefined }
  StakeInfoRuntimeApi_get_stake_availability_for_coldkeys: { readonly inputs: readonly [coldkey_accounts: readonly Hex[], netuids: Uint16Array | undefined]; readonly output: readonly (readonly [Hex, readonly (readonly [number, StakeAvailability])[]])[] }
  StakeInfoRuntimeApi_get_stake_fee: { readonly inputs: readonly [origin: readonly [Hex, number] | undefined, origin_coldkey_account: Hex, destination: readonly [Hex, number] | undefined, destination_coldkey_account: Hex, amount: bigint]; readonly output: bigint }
  StakeInfoRuntimeApi_get_coldkey_lock: { readonly inputs: readonly [coldkey: Hex, netuid: number]; readonly output: LockState | undefined }
  StakeInfoRuntimeApi_get_hotkey_conviction: { readonly inputs: readonly [hotkey: Hex, netuid: number]; readonly output: bigint }
  StakeInfoRuntimeApi_get_most_convicted_hotkey_on_subnet: { readonly inputs: readonly [netuid: number]; readonly output: Hex | undefined }
  SubnetRegistrationRuntimeApi_get_network_registration_cost: { readonly inputs: readonly []; readonly output: bigint }
  ProxyFilterRuntimeApi_get_proxy_types: { readonly inputs: readonly []; readonly output: readonly ProxyTypeInfo[] }
  ProxyFilterRuntimeApi_get_proxy_filter: { readonly inputs: readonly [proxy_type: number | undefined]; readonly output: readonly ProxyFilterInfo[] }
  BabeApi_configuration: { readonly inputs: readonly []; readonly output: BabeConfiguration }
  BabeApi_current_epoch_start: { readonly inputs: readonly []; readonly output: bigint }
  BabeApi_current_epoch: { readonly inputs: readonly []; readonly output: Epoch }
  BabeApi_next_epoch: { readonly inputs: readonly []; readonly output: Epoch }
  BabeApi_generate_key_ownership_proof: { readonly inputs: readonly [slot: bigint, authority_id: Hex]; readonly output: Uint8Array | undefined }
  BabeApi_submit_report_equivocation_unsigned_extrinsic: { readonly inputs: readonly [equivocation_proof: EquivocationProofOfHeaderU32SpConsensusBabeAppPublic, key_owner_proof: Uint8Array]; readonly output: { readonly some: undefined } | undefined }
  SwapRuntimeApi_current_alpha_price: { readonly inputs: readonly [netuid: number]; readonly output: bigint }
  SwapRuntimeApi_current_alpha_price_all: { readonly inputs: readonly []; readonly output: readonly SubnetPrice[] }
  SwapRuntimeApi_sim_swap_tao_for_alpha: { readonly inputs: readonly [netuid: number, tao: bigint]; readonly output: SimSwapResult }
  SwapRuntimeApi_sim_swap_alpha_for_tao: { readonly inputs: readonly [netuid: number, alpha: bigint]; readonly output: SimSwapResult }
  ShieldApi_try_decode_shielded_tx: { readonly inputs: readonly [uxt: Uint8Array]; readonly output: ShieldedTransaction | undefined }
  ShieldApi_is_shielded_using_current_key: { readonly inputs: readonly [key_hash: Hex]; readonly output: boolean }
  ShieldApi_try_unshield_tx: { readonly inputs: readonly [dec_key_bytes: Uint8Array, shielded_tx: ShieldedTransaction]; readonly output: Uint8Array | undefined }
}

/** The name of a runtime API method. */
export type ApiName = keyof Apis
/** The inputs of a runtime API method, in order. */
export type ApiInputs<N extends ApiName> = Apis[N]["inputs"]
/** What a runtime API method returns. */
export type ApiOutput<N extends ApiName> = Apis[N]["output"]
