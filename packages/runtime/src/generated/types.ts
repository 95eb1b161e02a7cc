// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../bytes.ts"
import type { Era } from "../protocol/codec/era.ts"
import type { RuntimeCall } from "./calls.ts"
import type { RuntimeError } from "./errors.ts"
import type { RuntimeEvent } from "./events.ts"

/** AccountInfo<u32, AccountData<u64>> */
export interface AccountInfo {
  readonly nonce: number
  readonly consumers: number
  readonly providers: number
  readonly sufficients: number
  readonly data: AccountData
}

/** AccountData<u64> */
export interface AccountData {
  readonly free: bigint
  readonly reserved: bigint
  readonly frozen: bigint
  readonly flags: bigint
}

/** PerDispatchClass<Weight> */
export interface PerDispatchClassOfWeight {
  readonly normal: Weight
  readonly operational: Weight
  readonly mandatory: Weight
}

/** Weight */
export interface Weight {
  readonly ref_time: bigint
  readonly proof_size: bigint
}

/** Digest */
export interface Digest {
  readonly logs: readonly DigestItem[]
}

/** DigestItem */
export type DigestItem = 
  | { readonly type: "PreRuntime"; readonly value: readonly [Hex, Uint8Array] }
  | { readonly type: "Consensus"; readonly value: readonly [Hex, Uint8Array] }
  | { readonly type: "Seal"; readonly value: readonly [Hex, Uint8Array] }
  | { readonly type: "Other"; readonly value: Uint8Array }
  | { readonly type: "RuntimeEnvironmentUpdated"; readonly value?: undefined }

/** EventRecord<RuntimeEvent, H256> */
export interface EventRecord {
  readonly phase: Phase
  readonly event: RuntimeEvent
  readonly topics: readonly Hex[]
}

/** DispatchEventInfo */
export interface DispatchEventInfo {
  readonly weight: Weight
  readonly class: DispatchClass
  readonly pays_fee: Pays
}

/** DispatchClass */
export type DispatchClass = "Normal" | "Operational" | "Mandatory"

/** Pays */
export type Pays = "Yes" | "No"

/** DispatchError */
export type DispatchError = 
  | { readonly type: "Other"; readonly value?: undefined }
  | { readonly type: "CannotLookup"; readonly value?: undefined }
  | { readonly type: "BadOrigin"; readonly value?: undefined }
  | { readonly type: "Module"; readonly value: ModuleError }
  | { readonly type: "ConsumerRemaining"; readonly value?: undefined }
  | { readonly type: "NoProviders"; readonly value?: undefined }
  | { readonly type: "TooManyConsumers"; readonly value?: undefined }
  | { readonly type: "Token"; readonly value: TokenError }
  | { readonly type: "Arithmetic"; readonly value: ArithmeticError }
  | { readonly type: "Transactional"; readonly value: TransactionalError }
  | { readonly type: "Exhausted"; readonly value?: undefined }
  | { readonly type: "Corruption"; readonly value?: undefined }
  | { readonly type: "Unavailable"; readonly value?: undefined }
  | { readonly type: "RootNotAllowed"; readonly value?: undefined }
  | { readonly type: "Trie"; readonly value: TrieError }

/** ModuleError */
export interface ModuleError {
  readonly index: number
  readonly error: Hex
}

/** TokenError */
export type TokenError = "FundsUnavailable" | "OnlyProvider" | "BelowMinimum" | "CannotCreate" | "UnknownAsset" | "Frozen" | "Unsupported" | "CannotCreateHold" | "NotExpendable" | "Blocked"

/** ArithmeticError */
export type ArithmeticError = "Underflow" | "Overflow" | "DivisionByZero"

/** TransactionalError */
export type TransactionalError = "LimitReached" | "NoLayer"

/** TrieError */
export type TrieError = "InvalidStateRoot" | "IncompleteDatabase" | "ValueAtIncompleteKey" | "DecoderError" | "InvalidHash" | "DuplicateKey" | "ExtraneousNode" | "ExtraneousValue" | "ExtraneousHashReference" | "InvalidChildReference" | "ValueMismatch" | "IncompleteProof" | "RootMismatch" | "DecodeError"

/** BalanceStatus */
export type BalanceStatus = "Free" | "Reserved"

/** Result<(), DispatchError> */
export type ResultOfDispatchError = 
  | { readonly type: "Ok"; readonly value: undefined }
  | { readonly type: "Err"; readonly value: DispatchError }

/** RootClaimTypeEnum */
export type RootClaimTypeEnum = 
  | { readonly type: "Swap"; readonly value?: undefined }
  | { readonly type: "Keep"; readonly value?: undefined }
  | { readonly type: "KeepSubnets"; readonly value: { readonly subnets: readonly number[] } }

/** U64 */
export interface U64 {
  readonly msb: U32
  readonly lsb: undefined
}

/** U32 */
export interface U32 {
  readonly msb: U16
  readonly lsb: undefined
}

/** U16 */
export interface U16 {
  readonly msb: U8
  readonly lsb: undefined
}

/** U8 */
export interface U8 {
  readonly msb: U4
  readonly lsb: undefined
}

/** U4 */
export interface U4 {
  readonly msb: U2
  readonly lsb: undefined
}

/** U2 */
export interface U2 {
  readonly msb: U1
  readonly lsb: undefined
}

/** U1 */
export interface U1 {
  readonly msb: undefined
  readonly lsb: undefined
}

/** Timepoint<u32> */
export interface Timepoint {
  readonly height: number
  readonly index: number
}

/** ProxyType */
export type ProxyType = "Any" | "Owner" | "NonCritical" | "NonTransfer" | "Senate" | "NonFungible" | "Triumvirate" | "Governance" | "Staking" | "Registration" | "Transfer" | "SmallTransfer" | "RootWeights" | "ChildKeys" | "SudoUncheckedSetCode" | "SwapHotkey" | "SubnetLeaseBeneficiary" | "RootClaim"

/** DepositKind */
export type DepositKind = "Proxies" | "Announcements"

/** PrecompileEnum */
export type PrecompileEnum = "BalanceTransfer" | "Staking" | "Subnet" | "Metagraph" | "Neuron" | "UidLookup" | "Alpha" | "Crowdloan" | "Proxy" | "Leasing" | "AddressMapping" | "VotingPower"

/** pallet::ExitReason */
export type PalletExitReason = "Timeout" | "Force"

/** error::ExitReason */
export type ErrorExitReason = 
  | { readonly type: "Succeed"; readonly value: ExitSucceed }
  | { readonly type: "Error"; readonly value: ExitError }
  | { readonly type: "Revert"; readonly value: ExitRevert }
  | { readonly type: "Fatal"; readonly value: ExitFatal }

/** ExitSucceed */
export type ExitSucceed = "Stopped" | "Returned" | "Suicided"

/** ExitError */
export type ExitError = 
  | { readonly type: "StackUnderflow"; readonly value?: undefined }
  | { readonly type: "StackOverflow"; readonly value?: undefined }
  | { readonly type: "InvalidJump"; readonly value?: undefined }
  | { readonly type: "InvalidRange"; readonly value?: undefined }
  | { readonly type: "DesignatedInvalid"; readonly value?: undefined }
  | { readonly type: "CallTooDeep"; readonly value?: undefined }
  | { readonly type: "CreateCollision"; readonly value?: undefined }
  | { readonly type: "CreateContractLimit"; readonly value?: undefined }
  | { readonly type: "InvalidCode"; readonly value: number }
  | { readonly type: "OutOfOffset"; readonly value?: undefined }
  | { readonly type: "OutOfGas"; readonly value?: undefined }
  | { readonly type: "OutOfFund"; readonly value?: undefined }
  | { readonly type: "PCUnderflow"; readonly value?: undefined }
  | { readonly type: "CreateEmpty"; readonly value?: undefined }
  | { readonly type: "Other"; readonly value: string }
  | { readonly type: "MaxNonce"; readonly value?: undefined }

/** ExitRevert */
export type ExitRevert = "Reverted"

/** ExitFatal */
export type ExitFatal = 
  | { readonly type: "NotSupported"; readonly value?: undefined }
  | { readonly type: "UnhandledInterrupt"; readonly value?: undefined }
  | { readonly type: "CallErrorAsFatal"; readonly value: ExitError }
  | { readonly type: "Other"; readonly value: string }

/** Log */
export interface Log {
  readonly address: Hex
  readonly topics: readonly Hex[]
  readonly data: Uint8Array
}

/** Origin */
export type Origin = 
  | { readonly type: "Root"; readonly value?: undefined }
  | { readonly type: "Signed"; readonly value: Hex }

/** OrderType */
export type OrderType = "LimitBuy" | "TakeProfit" | "StopLoss"

/** OrderSide */
export type OrderSide = "Buy" | "Sell"

/** Phase */
export type Phase = 
  | { readonly type: "ApplyExtrinsic"; readonly value: number }
  | { readonly type: "Finalization"; readonly value?: undefined }
  | { readonly type: "Initialization"; readonly value?: undefined }

/** LastRuntimeUpgradeInfo */
export interface LastRuntimeUpgradeInfo {
  readonly spec_version: number
  readonly spec_name: string
}

/** CodeUpgradeAuthorization */
export interface CodeUpgradeAuthorization {
  readonly code_hash: Hex
  readonly check_version: boolean
}

/** BlockWeights */
export interface BlockWeights {
  readonly base_block: Weight
  readonly max_block: Weight
  readonly per_class: PerDispatchClassOfWeightsPerClass
}

/** PerDispatchClass<WeightsPerClass> */
export interface PerDispatchClassOfWeightsPerClass {
  readonly normal: WeightsPerClass
  readonly operational: WeightsPerClass
  readonly mandatory: WeightsPerClass
}

/** WeightsPerClass */
export interface WeightsPerClass {
  readonly base_extrinsic: Weight
  readonly max_extrinsic: Weight | undefined
  readonly max_total: Weight | undefined
  readonly reserved: Weight | undefined
}

/** BlockLength */
export interface BlockLength {
  readonly max: PerDispatchClassOfU32
}

/** PerDispatchClass<u32> */
export interface PerDispatchClassOfU32 {
  readonly normal: number
  readonly operational: number
  readonly mandatory: number
}

/** RuntimeDbWeight */
export interface RuntimeDbWeight {
  readonly read: bigint
  readonly write: bigint
}

/** RuntimeVersion */
export interface RuntimeVersion {
  readonly spec_name: string
  readonly impl_name: string
  readonly authoring_version: number
  readonly spec_version: number
  readonly impl_version: number
  readonly apis: readonly (readonly [Hex, number])[]
  readonly transaction_version: number
  readonly system_version: number
}

/** EquivocationProof<H256, u32> */
export interface EquivocationProofOfH256U32 {
  readonly set_id: bigint
  readonly equivocation: EquivocationOfH256U32
}

/** Equivocation<H256, u32> */
export type EquivocationOfH256U32 = 
  | { readonly type: "Prevote"; readonly value: EquivocationOfSpConsensusGrandpaAppPublicPrevoteH256U32Signature }
  | { readonly type: "Precommit"; readonly value: EquivocationOfSpConsensusGrandpaAppPublicPrecommitH256U32Signature }

/** Equivocation<sp_consensus_grandpa::app::Public, Prevote<H256, u32>, Signature> */
export interface EquivocationOfSpConsensusGrandpaAppPublicPrevoteH256U32Signature {
  readonly round_number: bigint
  readonly identity: Hex
  readonly first: readonly [Prevote, Hex]
  readonly second: readonly [Prevote, Hex]
}

/** Prevote<H256, u32> */
export interface Prevote {
  readonly target_hash: Hex
  readonly target_number: number
}

/** Equivocation<sp_consensus_grandpa::app::Public, Precommit<H256, u32>, Signature> */
export interface EquivocationOfSpConsensusGrandpaAppPublicPrecommitH256U32Signature {
  readonly round_number: bigint
  readonly identity: Hex
  readonly first: readonly [Precommit, Hex]
  readonly second: readonly [Precommit, Hex]
}

/** Precommit<H256, u32> */
export interface Precommit {
  readonly target_hash: Hex
  readonly target_number: number
}

/** MultiAddress<AccountId32, ()> */
export type MultiAddress = 
  | { readonly type: "Id"; readonly value: Hex }
  | { readonly type: "Index"; readonly value: undefined }
  | { readonly type: "Raw"; readonly value: Uint8Array }
  | { readonly type: "Address32"; readonly value: Hex }
  | { readonly type: "Address20"; readonly value: Hex }

/** AdjustmentDirection */
export type AdjustmentDirection = "Increase" | "Decrease"

/** SubnetIdentityV3 */
export interface SubnetIdentityV3 {
  readonly subnet_name: Uint8Array
  readonly github_repo: Uint8Array
  readonly subnet_contact: Uint8Array
  readonly subnet_url: Uint8Array
  readonly discord: Uint8Array
  readonly description: Uint8Array
  readonly logo_url: Uint8Array
  readonly additional: Uint8Array
}

/** OriginCaller */
export type OriginCaller = 
  | { readonly type: "system"; readonly value: RawOriginOfAccountId32 }
  | { readonly type: "Ethereum"; readonly value: RawOrigin }

/** RawOrigin<AccountId32> */
export type RawOriginOfAccountId32 = 
  | { readonly type: "Root"; readonly value?: undefined }
  | { readonly type: "Signed"; readonly value: Hex }
  | { readonly type: "None"; readonly value?: undefined }
  | { readonly type: "Authorized"; readonly value?: undefined }

/** RawOrigin */
export type RawOrigin = 
  | { readonly type: "EthereumTransaction"; readonly value: Hex }

/** CommitmentInfo */
export interface CommitmentInfo {
  readonly fields: readonly Data[]
}

/** Data */
export type Data = 
  | { readonly type: "None"; readonly value?: undefined }
  | { readonly type: "Raw0"; readonly value: Hex }
  | { readonly type: "Raw1"; readonly value: Hex }
  | { readonly type: "Raw2"; readonly value: Hex }
  | { readonly type: "Raw3"; readonly value: Hex }
  | { readonly type: "Raw4"; readonly value: Hex }
  | { readonly type: "Raw5"; readonly value: Hex }
  | { readonly type: "Raw6"; readonly value: Hex }
  | { readonly type: "Raw7"; readonly value: Hex }
  | { readonly type: "Raw8"; readonly value: Hex }
  | { readonly type: "Raw9"; readonly value: Hex }
  | { readonly type: "Raw10"; readonly value: Hex }
  | { readonly type: "Raw11"; readonly value: Hex }
  | { readonly type: "Raw12"; readonly value: Hex }
  | { readonly type: "Raw13"; readonly value: Hex }
  | { readonly type: "Raw14"; readonly value: Hex }
  | { readonly type: "Raw15"; readonly value: Hex }
  | { readonly type: "Raw16"; readonly value: Hex }
  | { readonly type: "Raw17"; readonly value: Hex }
  | { readonly type: "Raw18"; readonly value: Hex }
  | { readonly type: "Raw19"; readonly value: Hex }
  | { readonly type: "Raw20"; readonly value: Hex }
  | { readonly type: "Raw21"; readonly value: Hex }
  | { readonly type: "Raw22"; readonly value: Hex }
  | { readonly type: "Raw23"; readonly value: Hex }
  | { readonly type: "Raw24"; readonly value: Hex }
  | { readonly type: "Raw25"; readonly value: Hex }
  | { readonly type: "Raw26"; readonly value: Hex }
  | { readonly type: "Raw27"; readonly value: Hex }
  | { readonly type: "Raw28"; readonly value: Hex }
  | { readonly type: "Raw29"; readonly value: Hex }
  | { readonly type: "Raw30"; readonly value: Hex }
  | { readonly type: "Raw31"; readonly value: Hex }
  | { readonly type: "Raw32"; readonly value: Hex }
  | { readonly type: "Raw33"; readonly value: Hex }
  | { readonly type: "Raw34"; readonly value: Hex }
  | { readonly type: "Raw35"; readonly value: Hex }
  | { readonly type: "Raw36"; readonly value: Hex }
  | { readonly type: "Raw37"; readonly value: Hex }
  | { readonly type: "Raw38"; readonly value: Hex }
  | { readonly type: "Raw39"; readonly value: Hex }
  | { readonly type: "Raw40"; readonly value: Hex }
  | { readonly type: "Raw41"; readonly value: Hex }
  | { readonly type: "Raw42"; readonly value: Hex }
  | { readonly type: "Raw43"; readonly value: Hex }
  | { readonly type: "Raw44"; readonly value: Hex }
  | { readonly type: "Raw45"; readonly value: Hex }
  | { readonly type: "Raw46"; readonly value: Hex }
  | { readonly type: "Raw47"; readonly value: Hex }
  | { readonly type: "Raw48"; readonly value: Hex }
  | { readonly type: "Raw49"; readonly value: Hex }
  | { readonly type: "Raw50"; readonly value: Hex }
  | { readonly type: "Raw51"; readonly value: Hex }
  | { readonly type: "Raw52"; readonly value: Hex }
  | { readonly type: "Raw53"; readonly value: Hex }
  | { readonly type: "Raw54"; readonly value: Hex }
  | { readonly type: "Raw55"; readonly value: Hex }
  | { readonly type: "Raw56"; readonly value: Hex }
  | { readonly type: "Raw57"; readonly value: Hex }
  | { readonly type: "Raw58"; readonly value: Hex }
  | { readonly type: "Raw59"; readonly value: Hex }
  | { readonly type: "Raw60"; readonly value: Hex }
  | { readonly type: "Raw61"; readonly value: Hex }
  | { readonly type: "Raw62"; readonly value: Hex }
  | { readonly type: "Raw63"; readonly value: Hex }
  | { readonly type: "Raw64"; readonly value: Hex }
  | { readonly type: "Raw65"; readonly value: Hex }
  | { readonly type: "Raw66"; readonly value: Hex }
  | { readonly type: "Raw67"; readonly value: Hex }
  | { readonly type: "Raw68"; readonly value: Hex }
  | { readonly type: "Raw69"; readonly value: Hex }
  | { readonly type: "Raw70"; readonly value: Hex }
  | { readonly type: "Raw71"; readonly value: Hex }
  | { readonly type: "Raw72"; readonly value: Hex }
  | { readonly type: "Raw73"; readonly value: Hex }
  | { readonly type: "Raw74"; readonly value: Hex }
  | { readonly type: "Raw75"; readonly value: Hex }
  | { readonly type: "Raw76"; readonly value: Hex }
  | { readonly type: "Raw77"; readonly value: Hex }
  | { readonly type: "Raw78"; readonly value: Hex }
  | { readonly type: "Raw79"; readonly value: Hex }
  | { readonly type: "Raw80"; readonly value: Hex }
  | { readonly type: "Raw81"; readonly value: Hex }
  | { readonly type: "Raw82"; readonly value: Hex }
  | { readonly type: "Raw83"; readonly value: Hex }
  | { readonly type: "Raw84"; readonly value: Hex }
  | { readonly type: "Raw85"; readonly value: Hex }
  | { readonly type: "Raw86"; readonly value: Hex }
  | { readonly type: "Raw87"; readonly value: Hex }
  | { readonly type: "Raw88"; readonly value: Hex }
  | { readonly type: "Raw89"; readonly value: Hex }
  | { readonly type: "Raw90"; readonly value: Hex }
  | { readonly type: "Raw91"; readonly value: Hex }
  | { readonly type: "Raw92"; readonly value: Hex }
  | { readonly type: "Raw93"; readonly value: Hex }
  | { readonly type: "Raw94"; readonly value: Hex }
  | { readonly type: "Raw95"; readonly value: Hex }
  | { readonly type: "Raw96"; readonly value: Hex }
  | { readonly type: "Raw97"; readonly value: Hex }
  | { readonly type: "Raw98"; readonly value: Hex }
  | { readonly type: "Raw99"; readonly value: Hex }
  | { readonly type: "Raw100"; readonly value: Hex }
  | { readonly type: "Raw101"; readonly value: Hex }
  | { readonly type: "Raw102"; readonly value: Hex }
  | { readonly type: "Raw103"; readonly value: Hex }
  | { readonly type: "Raw104"; readonly value: Hex }
  | { readonly type: "Raw105"; readonly value: Hex }
  | { readonly type: "Raw106"; readonly value: Hex }
  | { readonly type: "Raw107"; readonly value: Hex }
  | { readonly type: "Raw108"; readonly value: Hex }
  | { readonly type: "Raw109"; readonly value: Hex }
  | { readonly type: "Raw110"; readonly value: Hex }
  | { readonly type: "Raw111"; readonly value: Hex }
  | { readonly type: "Raw112"; readonly value: Hex }
  | { readonly type: "Raw113"; readonly value: Hex }
  | { readonly type: "Raw114"; readonly value: Hex }
  | { readonly type: "Raw115"; readonly value: Hex }
  | { readonly type: "Raw116"; readonly value: Hex }
  | { readonly type: "Raw117"; readonly value: Hex }
  | { readonly type: "Raw118"; readonly value: Hex }
  | { readonly type: "Raw119"; readonly value: Hex }
  | { readonly type: "Raw120"; readonly value: Hex }
  | { readonly type: "Raw121"; readonly value: Hex }
  | { readonly type: "Raw122"; readonly value: Hex }
  | { readonly type: "Raw123"; readonly value: Hex }
  | { readonly type: "Raw124"; readonly value: Hex }
  | { readonly type: "Raw125"; readonly value: Hex }
  | { readonly type: "Raw126"; readonly value: Hex }
  | { readonly type: "Raw127"; readonly value: Hex }
  | { readonly type: "Raw128"; readonly value: Hex }
  | { readonly type: "BlakeTwo256"; readonly value: Hex }
  | { readonly type: "Sha256"; readonly value: Hex }
  | { readonly type: "Keccak256"; readonly value: Hex }
  | { readonly type: "ShaThree256"; readonly value: Hex }
  | { readonly type: "TimelockEncrypted"; readonly value: { readonly encrypted: Uint8Array; readonly reveal_round: bigint } }
  | { readonly type: "ResetBondsFlag"; readonly value?: undefined }
  | { readonly type: "BigRaw"; readonly value: Uint8Array }

/** RecycleOrBurnEnum */
export type RecycleOrBurnEnum = "Burn" | "Recycle"

/** TransactionV3 */
export type TransactionV3 = 
  | { readonly type: "Legacy"; readonly value: LegacyTransaction }
  | { readonly type: "EIP2930"; readonly value: EIP2930Transaction }
  | { readonly type: "EIP1559"; readonly value: EIP1559Transaction }
  | { readonly type: "EIP7702"; readonly value: EIP7702Transaction }

/** LegacyTransaction */
export interface LegacyTransaction {
  readonly nonce: bigint
  readonly gas_price: bigint
  readonly gas_limit: bigint
  readonly action: TransactionAction
  readonly value: bigint
  readonly input: Uint8Array
  readonly signature: LegacyTransactionSignature
}

/** TransactionAction */
export type TransactionAction = 
  | { readonly type: "Call"; readonly value: Hex }
  | { readonly type: "Create"; readonly value?: undefined }

/** legacy::TransactionSignature */
export interface LegacyTransactionSignature {
  readonly v: bigint
  readonly r: Hex
  readonly s: Hex
}

/** EIP2930Transaction */
export interface EIP2930Transaction {
  readonly chain_id: bigint
  readonly nonce: bigint
  readonly gas_price: bigint
  readonly gas_limit: bigint
  readonly action: TransactionAction
  readonly value: bigint
  readonly input: Uint8Array
  readonly access_list: readonly AccessListItem[]
  readonly signature: Eip2930TransactionSignature
}

/** AccessListItem */
export interface AccessListItem {
  readonly address: Hex
  readonly storage_keys: readonly Hex[]
}

/** eip2930::TransactionSignature */
export interface Eip2930TransactionSignature {
  readonly odd_y_parity: boolean
  readonly r: Hex
  readonly s: Hex
}

/** EIP1559Transaction */
export interface EIP1559Transaction {
  readonly chain_id: bigint
  readonly nonce: bigint
  readonly max_priority_fee_per_gas: bigint
  readonly max_fee_per_gas: bigint
  readonly gas_limit: bigint
  readonly action: TransactionAction
  readonly value: bigint
  readonly input: Uint8Array
  readonly access_list: readonly AccessListItem[]
  readonly signature: Eip2930TransactionSignature
}

/** EIP7702Transaction */
export interface EIP7702Transaction {
  readonly chain_id: bigint
  readonly nonce: bigint
  readonly max_priority_fee_per_gas: bigint
  readonly max_fee_per_gas: bigint
  readonly gas_limit: bigint
  readonly destination: TransactionAction
  readonly value: bigint
  readonly data: Uint8Array
  readonly access_list: readonly AccessListItem[]
  readonly authorization_list: readonly AuthorizationListItem[]
  readonly signature: Eip2930TransactionSignature
}

/** AuthorizationListItem */
export interface AuthorizationListItem {
  readonly chain_id: bigint
  readonly address: Hex
  readonly nonce: bigint
  readonly signature: MalleableTransactionSignature
}

/** MalleableTransactionSignature */
export interface MalleableTransactionSignature {
  readonly odd_y_parity: boolean
  readonly r: Hex
  readonly s: Hex
}

/** PulsesPayload<MultiSigner, u32> */
export interface PulsesPayload {
  readonly block_number: number
  readonly pulses: readonly Pulse[]
  readonly public: MultiSigner
}

/** MultiSigner */
export type MultiSigner = 
  | { readonly type: "Ed25519"; readonly value: Hex }
  | { readonly type: "Sr25519"; readonly value: Hex }
  | { readonly type: "Ecdsa"; readonly value: Hex }

/** Pulse */
export interface Pulse {
  readonly round: bigint
  readonly randomness: Uint8Array
  readonly signature: Uint8Array
}

/** MultiSignature */
export type MultiSignature = 
  | { readonly type: "Ed25519"; readonly value: Hex }
  | { readonly type: "Sr25519"; readonly value: Hex }
  | { readonly type: "Ecdsa"; readonly value: Hex }

/** BeaconConfigurationPayload<MultiSigner, u32> */
export interface BeaconConfigurationPayload {
  readonly block_number: number
  readonly config: BeaconConfiguration
  readonly public: MultiSigner
}

/** BeaconConfiguration */
export interface BeaconConfiguration {
  readonly public_key: Uint8Array
  readonly period: number
  readonly genesis_time: number
  readonly hash: Uint8Array
  readonly group_hash: Uint8Array
  readonly scheme_id: Uint8Array
  readonly metadata: Metadata
}

/** Metadata */
export interface Metadata {
  readonly beacon_id: Uint8Array
}

/** Determinism */
export type Determinism = "Enforced" | "Relaxed"

/** SignedOrder<AccountId32> */
export interface SignedOrder {
  readonly order: VersionedOrder
  readonly signature: MultiSignature
  readonly partial_fill: bigint | undefined
}

/** VersionedOrder<AccountId32> */
export type VersionedOrder = 
  | { readonly type: "V1"; readonly value: Order }

/** Order<AccountId32> */
export interface Order {
  readonly signer: Hex
  readonly hotkey: Hex
  readonly netuid: number
  readonly order_type: OrderType
  readonly amount: bigint
  readonly limit_price: bigint
  readonly expiry: bigint
  readonly fee_rate: number
  readonly fee_recipient: Hex
  readonly relayer: readonly Hex[] | undefined
  readonly max_slippage: number | undefined
  readonly chain_id: bigint
  readonly partial_fills_enabled: boolean
}

/** Block<Header<u32>, fp_self_contained::unchecked_extrinsic::UncheckedExtrinsic> */
export interface BlockOfHeaderU32FpSelfContainedUncheckedExtrinsicUncheckedExtrinsic {
  readonly header: HeaderOfU32
  readonly extrinsics: readonly Uint8Array[]
}

/** Header<u32> */
export interface HeaderOfU32 {
  readonly parent_hash: Hex
  readonly number: number
  readonly state_root: Hex
  readonly extrinsics_root: Hex
  readonly digest: Digest
}

/** ChargeTransactionPaymentWrapper */
export interface ChargeTransactionPaymentWrapper {
  readonly inner: bigint
}

/** CheckMetadataHash */
export interface CheckMetadataHash {
  readonly mode: Mode
}

/** Mode */
export type Mode = "Disabled" | "Enabled"

/** StoredState<u32> */
export type StoredState = 
  | { readonly type: "Live"; readonly value?: undefined }
  | { readonly type: "PendingPause"; readonly value: { readonly scheduled_at: number; readonly delay: number } }
  | { readonly type: "Paused"; readonly value?: undefined }
  | { readonly type: "PendingResume"; readonly value: { readonly scheduled_at: number; readonly delay: number } }

/** StoredPendingChange<u32> */
export interface StoredPendingChange {
  readonly scheduled_at: number
  readonly delay: number
  readonly next_authorities: readonly (readonly [Hex, bigint])[]
  readonly forced: number | undefined
}

/** BalanceLock<u64> */
export interface BalanceLock {
  readonly id: Hex
  readonly amount: bigint
  readonly reasons: Reasons
}

/** Reasons */
export type Reasons = "Fee" | "Misc" | "All"

/** ReserveData<[u8; 8], u64> */
export interface ReserveData {
  readonly id: Hex
  readonly amount: bigint
}

/** IdAmount<RuntimeHoldReason, u64> */
export interface IdAmountOfRuntimeHoldReasonU64 {
  readonly id: RuntimeHoldReason
  readonly amount: bigint
}

/** RuntimeHoldReason */
export type RuntimeHoldReason = 
  | { readonly type: "Preimage"; readonly value: PalletPreimagePalletHoldReason }
  | { readonly type: "SafeMode"; readonly value: PalletSafeModePalletHoldReason }
  | { readonly type: "Contracts"; readonly value: PalletContractsPalletHoldReason }

/** pallet_preimage::pallet::HoldReason */
export type PalletPreimagePalletHoldReason = "Preimage"

/** pallet_safe_mode::pallet::HoldReason */
export type PalletSafeModePalletHoldReason = "EnterOrExtend"

/** pallet_contracts::pallet::HoldReason */
export type PalletContractsPalletHoldReason = "CodeUploadDepositReserve" | "StorageDepositReserve"

/** IdAmount<RuntimeFreezeReason, u64> */
export interface IdAmountOfRuntimeFreezeReasonU64 {
  readonly id: never
  readonly amount: bigint
}

/** Releases */
export type Releases = "V1Ancient" | "V2"

/** SafeFloat */
export interface SafeFloat {
  readonly mantissa: bigint
  readonly exponent: bigint
}

/** LockState */
export interface LockState {
  readonly locked_mass: bigint
  readonly conviction: bigint
  readonly last_update: bigint
}

/** RateLimitKey<AccountId32> */
export type RateLimitKey = 
  | { readonly type: "SetSNOwnerHotkey"; readonly value: number }
  | { readonly type: "OwnerHyperparamUpdate"; readonly value: readonly [number, Hyperparameter] }
  | { readonly type: "NetworkLastRegistered"; readonly value?: undefined }
  | { readonly type: "LastTxBlock"; readonly value: Hex }
  | { readonly type: "LastTxBlockChildKeyTake"; readonly value: Hex }
  | { readonly type: "LastTxBlockDelegateTake"; readonly value: Hex }
  | { readonly type: "AddStakeBurn"; readonly value: number }

/** Hyperparameter */
export type Hyperparameter = "Unknown" | "ServingRateLimit" | "MaxDifficulty" | "AdjustmentAlpha" | "MaxWeightLimit" | "ImmunityPeriod" | "MinAllowedWeights" | "Kappa" | "Rho" | "ActivityCutoff" | "PowRegistrationAllowed" | "MinBurn" | "MaxBurn" | "BondsMovingAverage" | "BondsPenalty" | "CommitRevealEnabled" | "LiquidAlphaEnabled" | "AlphaValues" | "WeightCommitInterval" | "TransferEnabled" | "AlphaSigmoidSteepness" | "Yuma3Enabled" | "BondsResetEnabled" | "ImmuneNeuronLimit" | "RecycleOrBurn" | "MaxAllowedUids" | "BurnHalfLife" | "BurnIncreaseMult" | "SubnetEmissionEnabled" | "MinChildkeyTake" | "ActivityCutoffFactorMilli" | "TriggerEpoch"

/** AxonInfo */
export interface AxonInfo {
  readonly block: bigint
  readonly version: number
  readonly ip: bigint
  readonly port: number
  readonly ip_type: number
  readonly protocol: number
  readonly placeholder1: number
  readonly placeholder2: number
}

/** NeuronCertificate */
export interface NeuronCertificate {
  readonly public_key: Uint8Array
  readonly algorithm: number
}

/** PrometheusInfo */
export interface PrometheusInfo {
  readonly block: bigint
  readonly version: number
  readonly ip: bigint
  readonly port: number
  readonly ip_type: number
}

/** ChainIdentityV2 */
export interface ChainIdentityV2 {
  readonly name: Uint8Array
  readonly url: Uint8Array
  readonly github_repo: Uint8Array
  readonly image: Uint8Array
  readonly discord: Uint8Array
  readonly description: Uint8Array
  readonly additional: Uint8Array
}

/** SubnetLease<AccountId32, u32, u64> */
export interface SubnetLease {
  readonly beneficiary: Hex
  readonly coldkey: Hex
  readonly hotkey: Hex
  readonly emissions_share: number
  readonly end_block: number | undefined
  readonly netuid: number
  readonly cost: bigint
}

/** Multisig<u32, u64, AccountId32> */
export interface Multisig {
  readonly when: Timepoint
  readonly deposit: bigint
  readonly depositor: Hex
  readonly approvals: readonly Hex[]
}

/** OldRequestStatus<AccountId32, u64> */
export type OldRequestStatus = 
  | { readonly type: "Unrequested"; readonly value: { readonly deposit: readonly [Hex, bigint]; readonly len: number } }
  | { readonly type: "Requested"; readonly value: { readonly deposit: readonly [Hex, bigint] | undefined; readonly count: number; readonly len: number | undefined } }

/** RequestStatus<AccountId32, HoldConsideration> */
export type RequestStatus = 
  | { readonly type: "Unrequested"; readonly value: { readonly ticket: readonly [Hex, bigint]; readonly len: number } }
  | { readonly type: "Requested"; readonly value: { readonly maybe_ticket: readonly [Hex, bigint] | undefined; readonly count: number; readonly maybe_len: number | undefined } }

/** Scheduled<[u8; 32], Bounded<RuntimeCall, BlakeTwo256>, u32, OriginCaller, AccountId32> */
export interface Scheduled {
  readonly maybe_id: Hex | undefined
  readonly priority: number
  readonly call: Bounded
  readonly maybe_periodic: readonly [number, number] | undefined
  readonly origin: OriginCaller
}

/** Bounded<RuntimeCall, BlakeTwo256> */
export type Bounded = 
  | { readonly type: "Legacy"; readonly value: { readonly hash: Hex } }
  | { readonly type: "Inline"; readonly value: Uint8Array }
  | { readonly type: "Lookup"; readonly value: { readonly hash: Hex; readonly len: number } }

/** RetryConfig<u32> */
export interface RetryConfig {
  readonly total_retries: number
  readonly remaining: number
  readonly period: number
}

/** ProxyDefinition<AccountId32, ProxyType, u32> */
export interface ProxyDefinition {
  readonly delegate: Hex
  readonly proxy_type: ProxyType
  readonly delay: number
}

/** Announcement<AccountId32, H256, u32> */
export interface Announcement {
  readonly real: Hex
  readonly call_hash: Hex
  readonly height: number
}

/** Registration<u64, u32> */
export interface Registration {
  readonly deposit: bigint
  readonly block: number
  readonly info: CommitmentInfo
}

/** UsageTracker */
export interface UsageTracker {
  readonly last_epoch: bigint
  readonly used_space: bigint
}

/** TransactionStatus */
export interface TransactionStatus {
  readonly transaction_hash: Hex
  readonly transaction_index: number
  readonly from: Hex
  readonly to: Hex | undefined
  readonly contract_address: Hex | undefined
  readonly logs: readonly Log[]
  readonly logs_bloom: Hex
}

/** ReceiptV4 */
export type ReceiptV4 = 
  | { readonly type: "Legacy"; readonly value: EIP658ReceiptData }
  | { readonly type: "EIP2930"; readonly value: EIP658ReceiptData }
  | { readonly type: "EIP1559"; readonly value: EIP658ReceiptData }
  | { readonly type: "EIP7702"; readonly value: EIP658ReceiptData }

/** EIP658ReceiptData */
export interface EIP658ReceiptData {
  readonly status_code: number
  readonly used_gas: bigint
  readonly logs_bloom: Hex
  readonly logs: readonly Log[]
}

/** Block<TransactionV3> */
export interface BlockOfTransactionV3 {
  readonly header: Header
  readonly transactions: readonly TransactionV3[]
  readonly ommers: readonly Header[]
}

/** Header */
export interface Header {
  readonly parent_hash: Hex
  readonly ommers_hash: Hex
  readonly beneficiary: Hex
  readonly state_root: Hex
  readonly transactions_root: Hex
  readonly receipts_root: Hex
  readonly logs_bloom: Hex
  readonly difficulty: bigint
  readonly number: bigint
  readonly gas_limit: bigint
  readonly gas_used: bigint
  readonly timestamp: bigint
  readonly extra_data: Uint8Array
  readonly mix_hash: Hex
  readonly nonce: Hex
}

/** CodeMetadata */
export interface CodeMetadata {
  readonly size: bigint
  readonly hash: Hex
}

/** CrowdloanInfo<AccountId32, u64, u32, Bounded<RuntimeCall, BlakeTwo256>> */
export interface CrowdloanInfo {
  readonly creator: Hex
  readonly deposit: bigint
  readonly min_contribution: bigint
  readonly end: number
  readonly cap: bigint
  readonly funds_account: Hex
  readonly raised: bigint
  readonly target_address: Hex | undefined
  readonly call: Bounded | undefined
  readonly finalized: boolean
  readonly contributors_count: number
}

/** Balancer */
export interface Balancer {
  readonly quote: bigint
}

/** CodeInfo */
export interface CodeInfo {
  readonly owner: Hex
  readonly deposit: bigint
  readonly refcount: bigint
  readonly determinism: Determinism
  readonly code_len: number
}

/** ContractInfo */
export interface ContractInfo {
  readonly trie_id: Uint8Array
  readonly code_hash: Hex
  readonly storage_bytes: number
  readonly storage_items: number
  readonly storage_byte_deposit: bigint
  readonly storage_item_deposit: bigint
  readonly storage_base_deposit: bigint
  readonly delegate_dependencies: readonly (readonly [Hex, bigint])[]
}

/** DeletionQueueManager */
export interface DeletionQueueManager {
  readonly insert_counter: number
  readonly delete_counter: number
}

/** Schedule */
export interface Schedule {
  readonly limits: Limits
  readonly instruction_weights: InstructionWeights
}

/** Limits */
export interface Limits {
  readonly event_topics: number
  readonly memory_pages: number
  readonly subject_len: number
  readonly payload_len: number
  readonly runtime_memory: number
  readonly validator_runtime_memory: number
  readonly event_ref_time: bigint
}

/** InstructionWeights */
export interface InstructionWeights {
  readonly base: number
}

/** Environment */
export interface Environment {
  readonly account_id: undefined
  readonly balance: undefined
  readonly hash: undefined
  readonly hasher: undefined
  readonly timestamp: undefined
  readonly block_number: undefined
}

/** PendingExtrinsic */
export interface PendingExtrinsic {
  readonly who: Hex
  readonly encrypted_call: Uint8Array
  readonly submitted_at: number
}

/** OrderStatus */
export type OrderStatus = 
  | { readonly type: "Fulfilled"; readonly value?: undefined }
  | { readonly type: "PartiallyFilled"; readonly value: bigint }
  | { readonly type: "Cancelled"; readonly value?: undefined }

/** ExtrinsicInclusionMode */
export type ExtrinsicInclusionMode = "AllExtrinsics" | "OnlyInherents"

/** Result<Result<(), DispatchError>, TransactionValidityError> */
export type ResultOfResultDispatchErrorTransactionValidityError = 
  | { readonly type: "Ok"; readonly value: ResultOfDispatchError }
  | { readonly type: "Err"; readonly value: TransactionValidityError }

/** TransactionValidityError */
export type TransactionValidityError = 
  | { readonly type: "Invalid"; readonly value: InvalidTransaction }
  | { readonly type: "Unknown"; readonly value: UnknownTransaction }

/** InvalidTransaction */
export type InvalidTransaction = 
  | { readonly type: "Call"; readonly value?: undefined }
  | { readonly type: "Payment"; readonly value?: undefined }
  | { readonly type: "Future"; readonly value?: undefined }
  | { readonly type: "Stale"; readonly value?: undefined }
  | { readonly type: "BadProof"; readonly value?: undefined }
  | { readonly type: "AncientBirthBlock"; readonly value?: undefined }
  | { readonly type: "ExhaustsResources"; readonly value?: undefined }
  | { readonly type: "Custom"; readonly value: number }
  | { readonly type: "BadMandatory"; readonly value?: undefined }
  | { readonly type: "MandatoryValidation"; readonly value?: undefined }
  | { readonly type: "BadSigner"; readonly value?: undefined }
  | { readonly type: "IndeterminateImplicit"; readonly value?: undefined }
  | { readonly type: "UnknownOrigin"; readonly value?: undefined }

/** UnknownTransaction */
export type UnknownTransaction = 
  | { readonly type: "CannotLookup"; readonly value?: undefined }
  | { readonly type: "NoUnsignedValidator"; readonly value?: undefined }
  | { readonly type: "Custom"; readonly value: number }

/** InherentData */
export interface InherentData {
  readonly data: readonly (readonly [Hex, Uint8Array])[]
}

/** CheckInherentsResult */
export interface CheckInherentsResult {
  readonly okay: boolean
  readonly fatal_error: boolean
  readonly errors: InherentData
}

/** Result<(), str> */
export type ResultOfStr = 
  | { readonly type: "Ok"; readonly value: undefined }
  | { readonly type: "Err"; readonly value: string }

/** TransactionSource */
export type TransactionSource = "InBlock" | "Local" | "External"

/** Result<ValidTransaction, TransactionValidityError> */
export type ResultOfValidTransactionTransactionValidityError = 
  | { readonly type: "Ok"; readonly value: ValidTransaction }
  | { readonly type: "Err"; readonly value: TransactionValidityError }

/** ValidTransaction */
export interface ValidTransaction {
  readonly priority: bigint
  readonly requires: readonly Uint8Array[]
  readonly provides: readonly Uint8Array[]
  readonly longevity: bigint
  readonly propagate: boolean
}

/** RuntimeDispatchInfo<u64, Weight> */
export interface RuntimeDispatchInfo {
  readonly weight: Weight
  readonly class: DispatchClass
  readonly partial_fee: bigint
}

/** FeeDetails<u64> */
export interface FeeDetails {
  readonly inclusion_fee: InclusionFee | undefined
  readonly tip: bigint
}

/** InclusionFee<u64> */
export interface InclusionFee {
  readonly base_fee: bigint
  readonly len_fee: bigint
  readonly adjusted_weight_fee: bigint
}

/** Basic */
export interface Basic {
  readonly balance: bigint
  readonly nonce: bigint
}

/** Result<ExecutionInfoV2<Vec<u8>>, DispatchError> */
export type ResultOfExecutionInfoV2VecU8DispatchError = 
  | { readonly type: "Ok"; readonly value: ExecutionInfoV2OfVecU8 }
  | { readonly type: "Err"; readonly value: DispatchError }

/** ExecutionInfoV2<Vec<u8>> */
export interface ExecutionInfoV2OfVecU8 {
  readonly exit_reason: ErrorExitReason
  readonly value: Uint8Array
  readonly used_gas: UsedGas
  readonly weight_info: WeightInfo | undefined
  readonly logs: readonly Log[]
}

/** UsedGas */
export interface UsedGas {
  readonly standard: bigint
  readonly effective: bigint
}

/** WeightInfo */
export interface WeightInfo {
  readonly ref_time_limit: bigint | undefined
  readonly proof_size_limit: bigint | undefined
  readonly ref_time_usage: bigint | undefined
  readonly proof_size_usage: bigint | undefined
}

/** Result<ExecutionInfoV2<H160>, DispatchError> */
export type ResultOfExecutionInfoV2H160DispatchError = 
  | { readonly type: "Ok"; readonly value: ExecutionInfoV2OfH160 }
  | { readonly type: "Err"; readonly value: DispatchError }

/** ExecutionInfoV2<H160> */
export interface ExecutionInfoV2OfH160 {
  readonly exit_reason: ErrorExitReason
  readonly value: Hex
  readonly used_gas: UsedGas
  readonly weight_info: WeightInfo | undefined
  readonly logs: readonly Log[]
}

/** ContractResult<Result<ExecReturnValue, DispatchError>, u64, EventRecord<RuntimeEvent, H256>> */
export interface ContractResultOfResultExecReturnValueDispatchErrorU64EventRecordRuntimeEventH256 {
  readonly gas_consumed: Weight
  readonly gas_required: Weight
  readonly storage_deposit: StorageDeposit
  readonly debug_message: Uint8Array
  readonly result: ResultOfExecReturnValueDispatchError
  readonly events: readonly EventRecord[] | undefined
}

/** Result<ExecReturnValue, DispatchError> */
export type ResultOfExecReturnValueDispatchError = 
  | { readonly type: "Ok"; readonly value: ExecReturnValue }
  | { readonly type: "Err"; readonly value: DispatchError }

/** ExecReturnValue */
export interface ExecReturnValue {
  readonly flags: ReturnFlags
  readonly data: Uint8Array
}

/** ReturnFlags */
export interface ReturnFlags {
  readonly bits: number
}

/** StorageDeposit<u64> */
export type StorageDeposit = 
  | { readonly type: "Refund"; readonly value: bigint }
  | { readonly type: "Charge"; readonly value: bigint }

/** Code<H256> */
export type Code = 
  | { readonly type: "Upload"; readonly value: Uint8Array }
  | { readonly type: "Existing"; readonly value: Hex }

/** ContractResult<Result<InstantiateReturnValue<AccountId32>, DispatchError>, u64, EventRecord<RuntimeEvent, H256>> */
export interface ContractResultOfResultInstantiateReturnValueAccountId32DispatchErrorU64EventRecordRuntimeEventH256 {
  readonly gas_consumed: Weight
  readonly gas_required: Weight
  readonly storage_deposit: StorageDeposit
  readonly debug_message: Uint8Array
  readonly result: ResultOfInstantiateReturnValueAccountId32DispatchError
  readonly events: readonly EventRecord[] | undefined
}

/** Result<InstantiateReturnValue<AccountId32>, DispatchError> */
export type ResultOfInstantiateReturnValueAccountId32DispatchError = 
  | { readonly type: "Ok"; readonly value: InstantiateReturnValue }
  | { readonly type: "Err"; readonly value: DispatchError }

/** InstantiateReturnValue<AccountId32> */
export interface InstantiateReturnValue {
  readonly result: ExecReturnValue
  readonly account_id: Hex
}

/** Result<CodeUploadReturnValue<H256, u64>, DispatchError> */
export type ResultOfCodeUploadReturnValueH256U64DispatchError = 
  | { readonly type: "Ok"; readonly value: CodeUploadReturnValue }
  | { readonly type: "Err"; readonly value: DispatchError }

/** CodeUploadReturnValue<H256, u64> */
export interface CodeUploadReturnValue {
  readonly code_hash: Hex
  readonly deposit: bigint
}

/** Result<Option<Vec<u8>>, ContractAccessError> */
export type ResultOfOptionVecU8ContractAccessError = 
  | { readonly type: "Ok"; readonly value: Uint8Array | undefined }
  | { readonly type: "Err"; readonly value: ContractAccessError }

/** ContractAccessError */
export type ContractAccessError = "DoesntExist" | "KeyDecodingFailed" | "MigrationInProgress"

/** DelegateInfo<AccountId32> */
export interface DelegateInfo {
  readonly delegate_ss58: Hex
  readonly take: number
  readonly nominators: readonly (readonly [Hex, readonly (readonly [number, bigint])[]])[]
  readonly owner_ss58: Hex
  readonly registrations: readonly number[]
  readonly validator_permits: readonly number[]
  readonly return_per_1000: bigint
  readonly total_daily_return: bigint
}

/** NeuronInfo<AccountId32> */
export interface NeuronInfo {
  readonly hotkey: Hex
  readonly coldkey: Hex
  readonly uid: number
  readonly netuid: number
  readonly active: boolean
  readonly axon_info: AxonInfo
  readonly prometheus_info: PrometheusInfo
  readonly stake: readonly (readonly [Hex, bigint])[]
  readonly rank: number
  readonly emission: bigint
  readonly incentive: number
  readonly consensus: number
  readonly trust: number
  readonly validator_trust: number
  readonly dividends: number
  readonly last_update: bigint
  readonly validator_permit: boolean
  readonly weights: readonly (readonly [number, number])[]
  readonly bonds: readonly (readonly [number, number])[]
  readonly pruning_score: number
}

/** NeuronInfoLite<AccountId32> */
export interface NeuronInfoLite {
  readonly hotkey: Hex
  readonly coldkey: Hex
  readonly uid: number
  readonly netuid: number
  readonly active: boolean
  readonly axon_info: AxonInfo
  readonly prometheus_info: PrometheusInfo
  readonly stake: readonly (readonly [Hex, bigint])[]
  readonly rank: number
  readonly emission: bigint
  readonly incentive: number
  readonly consensus: number
  readonly trust: number
  readonly validator_trust: number
  readonly dividends: number
  readonly last_update: bigint
  readonly validator_permit: boolean
  readonly pruning_score: number
}

/** SubnetInfo<AccountId32> */
export interface SubnetInfo {
  readonly netuid: number
  readonly rho: number
  readonly kappa: number
  readonly difficulty: bigint
  readonly immunity_period: number
  readonly max_allowed_validators: number
  readonly min_allowed_weights: number
  readonly max_weights_limit: number
  readonly scaling_law_power: number
  readonly subnetwork_n: number
  readonly max_allowed_uids: number
  readonly blocks_since_last_step: bigint
  readonly tempo: number
  readonly network_modality: number
  readonly network_connect: readonly (readonly number[])[]
  readonly emission_values: bigint
  readonly burn: bigint
  readonly owner: Hex
}

/** SubnetInfov2<AccountId32> */
export interface SubnetInfov2 {
  readonly netuid: number
  readonly rho: number
  readonly kappa: number
  readonly difficulty: bigint
  readonly immunity_period: number
  readonly max_allowed_validators: number
  readonly min_allowed_weights: number
  readonly max_weights_limit: number
  readonly scaling_law_power: number
  readonly subnetwork_n: number
  readonly max_allowed_uids: number
  readonly blocks_since_last_step: bigint
  readonly tempo: number
  readonly network_modality: number
  readonly network_connect: readonly (readonly number[])[]
  readonly emission_value: bigint
  readonly burn: bigint
  readonly owner: Hex
  readonly identity: SubnetIdentityV3 | undefined
}

/** SubnetHyperparams */
export interface SubnetHyperparams {
  readonly rho: number
  readonly kappa: number
  readonly immunity_period: number
  readonly min_allowed_weights: number
  readonly max_weights_limit: number
  readonly tempo: number
  readonly min_difficulty: bigint
  readonly max_difficulty: bigint
  readonly weights_version: bigint
  readonly weights_rate_limit: bigint
  readonly adjustment_interval: number
  readonly activity_cutoff: bigint
  readonly registration_allowed: boolean
  readonly target_regs_per_interval: number
  readonly min_burn: bigint
  readonly max_burn: bigint
  readonly bonds_moving_avg: bigint
  readonly max_regs_per_block: number
  readonly serving_rate_limit: bigint
  readonly max_validators: number
  readonly adjustment_alpha: bigint
  readonly difficulty: bigint
  readonly commit_reveal_period: bigint
  readonly commit_reveal_weights_enabled: boolean
  readonly alpha_high: number
  readonly alpha_low: number
  readonly liquid_alpha_enabled: boolean
}

/** SubnetHyperparamsV2 */
export interface SubnetHyperparamsV2 {
  readonly rho: number
  readonly kappa: number
  readonly immunity_period: number
  readonly min_allowed_weights: number
  readonly max_weights_limit: number
  readonly tempo: number
  readonly min_difficulty: bigint
  readonly max_difficulty: bigint
  readonly weights_version: bigint
  readonly weights_rate_limit: bigint
  readonly adjustment_interval: number
  readonly activity_cutoff: bigint
  readonly registration_allowed: boolean
  readonly target_regs_per_interval: number
  readonly min_burn: bigint
  readonly max_burn: bigint
  readonly bonds_moving_avg: bigint
  readonly max_regs_per_block: number
  readonly serving_rate_limit: bigint
  readonly max_validators: number
  readonly adjustment_alpha: bigint
  readonly difficulty: bigint
  readonly commit_reveal_period: bigint
  readonly commit_reveal_weights_enabled: boolean
  readonly alpha_high: number
  readonly alpha_low: number
  readonly liquid_alpha_enabled: boolean
  readonly alpha_sigmoid_steepness: bigint
  readonly yuma_version: number
  readonly subnet_is_active: boolean
  readonly transfers_enabled: boolean
  readonly bonds_reset_enabled: boolean
  readonly user_liquidity_enabled: boolean
}

/** DynamicInfo<AccountId32> */
export interface DynamicInfo {
  readonly netuid: number
  readonly owner_hotkey: Hex
  readonly owner_coldkey: Hex
  readonly subnet_name: readonly number[]
  readonly token_symbol: readonly number[]
  readonly tempo: number
  readonly last_step: bigint
  readonly blocks_since_last_step: bigint
  readonly emission: bigint
  readonly alpha_in: bigint
  readonly alpha_out: bigint
  readonly tao_in: bigint
  readonly alpha_out_emission: bigint
  readonly alpha_in_emission: bigint
  readonly tao_in_emission: bigint
  readonly pending_alpha_emission: bigint
  readonly pending_root_emission: bigint
  readonly subnet_volume: bigint
  readonly network_registered_at: bigint
  readonly subnet_identity: SubnetIdentityV3 | undefined
  readonly moving_price: bigint
}

/** Metagraph<AccountId32> */
export interface Metagraph {
  readonly netuid: number
  readonly name: readonly number[]
  readonly symbol: readonly number[]
  readonly identity: SubnetIdentityV3 | undefined
  readonly network_registered_at: bigint
  readonly owner_hotkey: Hex
  readonly owner_coldkey: Hex
  readonly block: bigint
  readonly tempo: number
  readonly last_step: bigint
  readonly blocks_since_last_step: bigint
  readonly subnet_emission: bigint
  readonly alpha_in: bigint
  readonly alpha_out: bigint
  readonly tao_in: bigint
  readonly alpha_out_emission: bigint
  readonly alpha_in_emission: bigint
  readonly tao_in_emission: bigint
  readonly pending_alpha_emission: bigint
  readonly pending_root_emission: bigint
  readonly subnet_volume: bigint
  readonly moving_price: bigint
  readonly rho: number
  readonly kappa: number
  readonly min_allowed_weights: number
  readonly max_weights_limit: number
  readonly weights_version: bigint
  readonly weights_rate_limit: bigint
  readonly activity_cutoff: bigint
  readonly max_validators: number
  readonly num_uids: number
  readonly max_uids: number
  readonly burn: bigint
  readonly difficulty: bigint
  readonly registration_allowed: boolean
  readonly pow_registration_allowed: boolean
  readonly immunity_period: number
  readonly min_difficulty: bigint
  readonly max_difficulty: bigint
  readonly min_burn: bigint
  readonly max_burn: bigint
  readonly adjustment_alpha: bigint
  readonly adjustment_interval: number
  readonly target_regs_per_interval: number
  readonly max_regs_per_block: number
  readonly serving_rate_limit: bigint
  readonly commit_reveal_weights_enabled: boolean
  readonly commit_reveal_period: bigint
  readonly liquid_alpha_enabled: boolean
  readonly alpha_high: number
  readonly alpha_low: number
  readonly bonds_moving_avg: bigint
  readonly hotkeys: readonly Hex[]
  readonly coldkeys: readonly Hex[]
  readonly identities: readonly (ChainIdentityV2 | undefined)[]
  readonly axons: readonly AxonInfo[]
  readonly active: readonly boolean[]
  readonly validator_permit: readonly boolean[]
  readonly pruning_score: readonly number[]
  readonly last_update: readonly bigint[]
  readonly emission: readonly bigint[]
  readonly dividends: readonly number[]
  readonly incentives: readonly number[]
  readonly consensus: readonly number[]
  readonly trust: readonly number[]
  readonly rank: readonly number[]
  readonly block_at_registration: readonly bigint[]
  readonly alpha_stake: readonly bigint[]
  readonly tao_stake: readonly bigint[]
  readonly total_stake: readonly bigint[]
  readonly tao_dividends_per_hotkey: readonly (readonly [Hex, bigint])[]
  readonly alpha_dividends_per_hotkey: readonly (readonly [Hex, bigint])[]
}

/** SubnetState<AccountId32> */
export interface SubnetState {
  readonly netuid: number
  readonly hotkeys: readonly Hex[]
  readonly coldkeys: readonly Hex[]
  readonly active: readonly boolean[]
  readonly validator_permit: readonly boolean[]
  readonly pruning_score: readonly number[]
  readonly last_update: readonly bigint[]
  readonly emission: readonly bigint[]
  readonly dividends: readonly number[]
  readonly incentives: readonly number[]
  readonly consensus: readonly number[]
  readonly trust: readonly number[]
  readonly rank: readonly number[]
  readonly block_at_registration: readonly bigint[]
  readonly alpha_stake: readonly bigint[]
  readonly tao_stake: readonly bigint[]
  readonly total_stake: readonly bigint[]
  readonly emission_history: readonly (readonly bigint[])[]
}

/** SelectiveMetagraph<AccountId32> */
export interface SelectiveMetagraph {
  readonly netuid: number
  readonly name: readonly number[] | undefined
  readonly symbol: readonly number[] | undefined
  readonly identity: { readonly some: SubnetIdentityV3 | undefined } | undefined
  readonly network_registered_at: bigint | undefined
  readonly owner_hotkey: Hex | undefined
  readonly owner_coldkey: Hex | undefined
  readonly block: bigint | undefined
  readonly tempo: number | undefined
  readonly last_step: bigint | undefined
  readonly blocks_since_last_step: bigint | undefined
  readonly subnet_emission: bigint | undefined
  readonly alpha_in: bigint | undefined
  readonly alpha_out: bigint | undefined
  readonly tao_in: bigint | undefined
  readonly alpha_out_emission: bigint | undefined
  readonly alpha_in_emission: bigint | undefined
  readonly tao_in_emission: bigint | undefined
  readonly pending_alpha_emission: bigint | undefined
  readonly pending_root_emission: bigint | undefined
  readonly subnet_volume: bigint | undefined
  readonly moving_price: bigint | undefined
  readonly rho: number | undefined
  readonly kappa: number | undefined
  readonly min_allowed_weights: number | undefined
  readonly max_weights_limit: number | undefined
  readonly weights_version: bigint | undefined
  readonly weights_rate_limit: bigint | undefined
  readonly activity_cutoff: bigint | undefined
  readonly max_validators: number | undefined
  readonly num_uids: number | undefined
  readonly max_uids: number | undefined
  readonly burn: bigint | undefined
  readonly difficulty: bigint | undefined
  readonly registration_allowed: boolean | undefined
  readonly pow_registration_allowed: boolean | undefined
  readonly immunity_period: number | undefined
  readonly min_difficulty: bigint | undefined
  readonly max_difficulty: bigint | undefined
  readonly min_burn: bigint | undefined
  readonly max_burn: bigint | undefined
  readonly adjustment_alpha: bigint | undefined
  readonly adjustment_interval: number | undefined
  readonly target_regs_per_interval: number | undefined
  readonly max_regs_per_block: number | undefined
  readonly serving_rate_limit: bigint | undefined
  readonly commit_reveal_weights_enabled: boolean | undefined
  readonly commit_reveal_period: bigint | undefined
  readonly liquid_alpha_enabled: boolean | undefined
  readonly alpha_high: number | undefined
  readonly alpha_low: number | undefined
  readonly bonds_moving_avg: bigint | undefined
  readonly hotkeys: readonly Hex[] | undefined
  readonly coldkeys: readonly Hex[] | undefined
  readonly identities: readonly (ChainIdentityV2 | undefined)[] | undefined
  readonly axons: readonly AxonInfo[] | undefined
  readonly active: readonly boolean[] | undefined
  readonly validator_permit: readonly boolean[] | undefined
  readonly pruning_score: readonly number[] | undefined
  readonly last_update: readonly bigint[] | undefined
  readonly emission: readonly bigint[] | undefined
  readonly dividends: readonly number[] | undefined
  readonly incentives: readonly number[] | undefined
  readonly consensus: readonly number[] | undefined
  readonly trust: readonly number[] | undefined
  readonly rank: readonly number[] | undefined
  readonly block_at_registration: readonly bigint[] | undefined
  readonly alpha_stake: readonly bigint[] | undefined
  readonly tao_stake: readonly bigint[] | undefined
  readonly total_stake: readonly bigint[] | undefined
  readonly tao_dividends_per_hotkey: readonly (readonly [Hex, bigint])[] | undefined
  readonly alpha_dividends_per_hotkey: readonly (readonly [Hex, bigint])[] | undefined
  readonly validators: readonly number[] | undefined
  readonly commitments: readonly (readonly [Hex, readonly number[]])[] | undefined
}

/** HyperparamEntry */
export interface HyperparamEntry {
  readonly name: Uint8Array
  readonly value: HyperparamValue
}

/** HyperparamValue */
export type HyperparamValue = 
  | { readonly type: "Bool"; readonly value: boolean }
  | { readonly type: "U16"; readonly value: number }
  | { readonly type: "U32"; readonly value: number }
  | { readonly type: "U64"; readonly value: bigint }
  | { readonly type: "U128"; readonly value: bigint }
  | { readonly type: "TaoBalance"; readonly value: bigint }
  | { readonly type: "I32F32"; readonly value: bigint }
  | { readonly type: "U64F64"; readonly value: bigint }

/** StakeInfo<AccountId32> */
export interface StakeInfo {
  readonly hotkey: Hex
  readonly coldkey: Hex
  readonly netuid: number
  readonly stake: bigint
  readonly locked: bigint
  readonly emission: bigint
  readonly tao_emission: bigint
  readonly drain: bigint
  readonly is_registered: boolean
}

/** StakeAvailability */
export interface StakeAvailability {
  readonly total: bigint
  readonly locked: bigint
  readonly available: bigint
}

/** ProxyTypeInfo */
export interface ProxyTypeInfo {
  readonly name: Uint8Array
  readonly index: number
  readonly deprecated: boolean
}

/** ProxyFilterInfo */
export interface ProxyFilterInfo {
  readonly proxy_type: number
  readonly name: Uint8Array
  readonly deprecated: boolean
  readonly filter_mode: FilterMode
  readonly calls: readonly CallInfo[]
  readonly exceptions: readonly CallInfo[]
}

/** FilterMode */
export type FilterMode = "AllowAll" | "DenyAll" | "Allow" | "Deny"

/** CallInfo */
export interface CallInfo {
  readonly pallet_name: Uint8Array
  readonly pallet_index: number
  readonly call_name: Uint8Array | undefined
  readonly call_index: number | undefined
  readonly condition: CallCondition | undefined
}

/** CallCondition */
export type CallCondition = 
  | { readonly type: "ParamLessThan"; readonly value: { readonly param_name: Uint8Array; readonly limit: bigint } }
  | { readonly type: "NestedCallMustBe"; readonly value: { readonly pallet_name: Uint8Array; readonly call_name: Uint8Array } }

/** BabeConfiguration */
export interface BabeConfiguration {
  readonly slot_duration: bigint
  readonly epoch_length: bigint
  readonly c: readonly [bigint, bigint]
  readonly authorities: readonly (readonly [Hex, bigint])[]
  readonly randomness: Hex
  readonly allowed_slots: AllowedSlots
}

/** AllowedSlots */
export type AllowedSlots = "PrimarySlots" | "PrimaryAndSecondaryPlainSlots" | "PrimaryAndSecondaryVRFSlots"

/** Epoch */
export interface Epoch {
  readonly epoch_index: bigint
  readonly start_slot: bigint
  readonly duration: bigint
  readonly authorities: readonly (readonly [Hex, bigint])[]
  readonly randomness: Hex
  readonly config: BabeEpochConfiguration
}

/** BabeEpochConfiguration */
export interface BabeEpochConfiguration {
  readonly c: readonly [bigint, bigint]
  readonly allowed_slots: AllowedSlots
}

/** EquivocationProof<Header<u32>, sp_consensus_babe::app::Public> */
export interface EquivocationProofOfHeaderU32SpConsensusBabeAppPublic {
  readonly offender: Hex
  readonly slot: bigint
  readonly first_header: HeaderOfU32
  readonly second_header: HeaderOfU32
}

/** SubnetPrice */
export interface SubnetPrice {
  readonly netuid: number
  readonly price: bigint
}

/** SimSwapResult */
export interface SimSwapResult {
  readonly tao_amount: bigint
  readonly alpha_amount: bigint
  readonly tao_fee: bigint
  readonly alpha_fee: bigint
  readonly tao_slippage: bigint
  readonly alpha_slippage: bigint
}

/** ShieldedTransaction */
export interface ShieldedTransaction {
  readonly key_hash: Hex
  readonly kem_ct: Uint8Array
  readonly aead_ct: Uint8Array
  readonly nonce: Hex
}

/** The TypeScript type of each SCALE type, by the name it has in the surface. */
export interface ScaleTypes {
  "()": undefined
  "(AccountId32, BTreeMap<u16, StakeAvailability>)": readonly [Hex, readonly (readonly [number, StakeAvailability])[]]
  "(AccountId32, BoundedVec<u8>, u64)": readonly [Hex, Uint8Array, bigint]
  "(AccountId32, Compact<u64>)": readonly [Hex, bigint]
  "(AccountId32, HoldConsideration)": readonly [Hex, bigint]
  "(AccountId32, Vec<(Compact<u16>, Compact<u64>)>)": readonly [Hex, readonly (readonly [number, bigint])[]]
  "(AccountId32, Vec<Compact<u8>>)": readonly [Hex, readonly number[]]
  "(AccountId32, Vec<StakeInfo<AccountId32>>)": readonly [Hex, readonly StakeInfo[]]
  "(AccountId32, u16)": readonly [Hex, number]
  "(AccountId32, u64)": readonly [Hex, bigint]
  "(AccountId32, u64, BoundedVec<u8>, u64)": readonly [Hex, bigint, Uint8Array, bigint]
  "(AccountId32, u64, u64)": readonly [Hex, bigint, bigint]
  "(BoundedVec<Announcement<AccountId32, H256, u32>>, u64)": readonly [readonly Announcement[], bigint]
  "(BoundedVec<ProxyDefinition<AccountId32, ProxyType, u32>>, u64)": readonly [readonly ProxyDefinition[], bigint]
  "(Compact<u16>, Compact<u16>)": readonly [number, number]
  "(Compact<u16>, Compact<u64>)": readonly [number, bigint]
  "(DelegateInfo<AccountId32>, (Compact<u16>, Compact<u64>))": readonly [DelegateInfo, readonly [number, bigint]]
  "(H160, Vec<H256>)": readonly [Hex, readonly Hex[]]
  "(H160, u64)": readonly [Hex, bigint]
  "(H256, u32)": readonly [Hex, number]
  "(H256, u64)": readonly [Hex, bigint]
  "(H256, u64, u64, u64)": readonly [Hex, bigint, bigint, bigint]
  "(Option<Block<TransactionV3>>, Option<Vec<ReceiptV4>>, Option<Vec<TransactionStatus>>)": readonly [BlockOfTransactionV3 | undefined, readonly ReceiptV4[] | undefined, readonly TransactionStatus[] | undefined]
  "(Option<Block<TransactionV3>>, Option<Vec<TransactionStatus>>)": readonly [BlockOfTransactionV3 | undefined, readonly TransactionStatus[] | undefined]
  "(Precommit<H256, u32>, Signature)": readonly [Precommit, Hex]
  "(Prevote<H256, u32>, Signature)": readonly [Prevote, Hex]
  "(TransactionV3, TransactionStatus, ReceiptV4)": readonly [TransactionV3, TransactionStatus, ReceiptV4]
  "(Vec<(u64, AccountId32)>, u64)": readonly [readonly (readonly [bigint, Hex])[], bigint]
  "(Vec<u8>, KeyTypeId)": readonly [Uint8Array, Hex]
  "(Vec<u8>, Vec<u8>)": readonly [Uint8Array, Uint8Array]
  "(Vec<u8>, u64)": readonly [Uint8Array, bigint]
  "([u8; 8], Vec<u8>)": readonly [Hex, Uint8Array]
  "([u8; 8], u32)": readonly [Hex, number]
  "(sp_consensus_babe::app::Public, u64)": readonly [Hex, bigint]
  "(sp_consensus_grandpa::app::Public, u64)": readonly [Hex, bigint]
  "(u16, AccountId32)": readonly [number, Hex]
  "(u16, FixedI128<U32>)": readonly [number, bigint]
  "(u16, StakeAvailability)": readonly [number, StakeAvailability]
  "(u16, u16)": readonly [number, number]
  "(u32, H256)": readonly [number, Hex]
  "(u32, u32)": readonly [number, number]
  "(u64, AccountId32)": readonly [bigint, Hex]
  "(u64, FixedI128<U64>)": readonly [bigint, bigint]
  "(u64, u64)": readonly [bigint, bigint]
  "AccessListItem": AccessListItem
  "AccountData<u64>": AccountData
  "AccountId32": Hex
  "AccountInfo<u32, AccountData<u64>>": AccountInfo
  "AdjustmentDirection": AdjustmentDirection
  "AllowedSlots": AllowedSlots
  "Announcement<AccountId32, H256, u32>": Announcement
  "ApiVersion": number
  "ArithmeticError": ArithmeticError
  "AuthorizationListItem": AuthorizationListItem
  "AxonInfo": AxonInfo
  "B0": undefined
  "B1": undefined
  "BTreeMap<AccountId32, BTreeMap<u16, StakeAvailability>>": readonly (readonly [Hex, readonly (readonly [number, StakeAvailability])[]])[]
  "BTreeMap<H256, u64>": readonly (readonly [Hex, bigint])[]
  "BTreeMap<[u8; 8], Vec<u8>>": readonly (readonly [Hex, Uint8Array])[]
  "BTreeMap<u16, FixedI128<U32>>": readonly (readonly [number, bigint])[]
  "BTreeMap<u16, StakeAvailability>": readonly (readonly [number, StakeAvailability])[]
  "BTreeSet<(u16, AccountId32)>": readonly (readonly [number, Hex])[]
  "BTreeSet<u16>": readonly number[]
  "BabeConfiguration": BabeConfiguration
  "BabeEpochConfiguration": BabeEpochConfiguration
  "BalanceLock<u64>": BalanceLock
  "BalanceStatus": BalanceStatus
  "Balancer": Balancer
  "Basic": Basic
  "BeaconConfiguration": BeaconConfiguration
  "BeaconConfigurationPayload<MultiSigner, u32>": BeaconConfigurationPayload
  "BlakeTwo256": undefined
  "Block<Header<u32>, fp_self_contained::unchecked_extrinsic::UncheckedExtrinsic>": BlockOfHeaderU32FpSelfContainedUncheckedExtrinsicUncheckedExtrinsic
  "Block<TransactionV3>": BlockOfTransactionV3
  "BlockLength": BlockLength
  "BlockWeights": BlockWeights
  "Bloom": Hex
  "Bounded<RuntimeCall, BlakeTwo256>": Bounded
  "BoundedBTreeMap<H256, u64>": readonly (readonly [Hex, bigint])[]
  "BoundedVec<AccountId32>": readonly Hex[]
  "BoundedVec<Announcement<AccountId32, H256, u32>>": readonly Announcement[]
  "BoundedVec<Data>": readonly Data[]
  "BoundedVec<H256>": readonly Hex[]
  "BoundedVec<IdAmount<RuntimeFreezeReason, u64>>": readonly IdAmountOfRuntimeFreezeReasonU64[]
  "BoundedVec<IdAmount<RuntimeHoldReason, u64>>": readonly IdAmountOfRuntimeHoldReasonU64[]
  "BoundedVec<Option<Scheduled<[u8; 32], Bounded<RuntimeCall, BlakeTwo256>, u32, OriginCaller, AccountId32>>>": readonly (Scheduled | undefined)[]
  "BoundedVec<ProxyDefinition<AccountId32, ProxyType, u32>>": readonly ProxyDefinition[]
  "BoundedVec<ReserveData<[u8; 8], u64>>": readonly ReserveData[]
  "BoundedVec<SignedOrder<AccountId32>>": readonly SignedOrder[]
  "BoundedVec<app_sr25519::Public>": readonly Hex[]
  "BoundedVec<u8>": Uint8Array
  "CallCondition": CallCondition
  "CallInfo": CallInfo
  "ChainIdentityV2": ChainIdentityV2
  "ChargeTransactionPayment": bigint
  "ChargeTransactionPaymentWrapper": ChargeTransactionPaymentWrapper
  "CheckGenesis": undefined
  "CheckInherentsResult": CheckInherentsResult
  "CheckMetadataHash": CheckMetadataHash
  "CheckMortality": Era
  "CheckNonZeroSender": undefined
  "CheckNonce": number
  "CheckShieldedTxValidity": undefined
  "CheckSpecVersion": undefined
  "CheckTxVersion": undefined
  "CheckWeight": undefined
  "Code<H256>": Code
  "CodeInfo": CodeInfo
  "CodeMetadata": CodeMetadata
  "CodeUpgradeAuthorization": CodeUpgradeAuthorization
  "CodeUploadReturnValue<H256, u64>": CodeUploadReturnValue
  "CommitmentInfo": CommitmentInfo
  "Compact<()>": undefined
  "Compact<u128>": bigint
  "Compact<u16>": number
  "Compact<u32>": number
  "Compact<u64>": bigint
  "Compact<u8>": number
  "ContractAccessError": ContractAccessError
  "ContractInfo": ContractInfo
  "ContractResult<Result<ExecReturnValue, DispatchError>, u64, EventRecord<RuntimeEvent, H256>>": ContractResultOfResultExecReturnValueDispatchErrorU64EventRecordRuntimeEventH256
  "ContractResult<Result<InstantiateReturnValue<AccountId32>, DispatchError>, u64, EventRecord<RuntimeEvent, H256>>": ContractResultOfResultInstantiateReturnValueAccountId32DispatchErrorU64EventRecordRuntimeEventH256
  "Cow<Vec<([u8; 8], u32)>>": readonly (readonly [Hex, number])[]
  "Cow<str>": string
  "CrowdloanInfo<AccountId32, u64, u32, Bounded<RuntimeCall, BlakeTwo256>>": CrowdloanInfo
  "Data": Data
  "DelegateInfo<AccountId32>": DelegateInfo
  "DeletionQueueManager": DeletionQueueManager
  "DepositKind": DepositKind
  "Determinism": Determinism
  "Digest": Digest
  "DigestItem": DigestItem
  "DispatchClass": DispatchClass
  "DispatchError": DispatchError
  "DispatchEventInfo": DispatchEventInfo
  "DrandPriority": undefined
  "DynamicInfo<AccountId32>": DynamicInfo
  "EIP1559Transaction": EIP1559Transaction
  "EIP2930Transaction": EIP2930Transaction
  "EIP658ReceiptData": EIP658ReceiptData
  "EIP7702Transaction": EIP7702Transaction
  "Environment": Environment
  "EnvironmentType<AccountId32>": undefined
  "EnvironmentType<BlakeTwo256>": undefined
  "EnvironmentType<H256>": undefined
  "EnvironmentType<u32>": undefined
  "EnvironmentType<u64>": undefined
  "Epoch": Epoch
  "Equivocation<H256, u32>": EquivocationOfH256U32
  "Equivocation<sp_consensus_grandpa::app::Public, Precommit<H256, u32>, Signature>": EquivocationOfSpConsensusGrandpaAppPublicPrecommitH256U32Signature
  "Equivocation<sp_consensus_grandpa::app::Public, Prevote<H256, u32>, Signature>": EquivocationOfSpConsensusGrandpaAppPublicPrevoteH256U32Signature
  "EquivocationProof<H256, u32>": EquivocationProofOfH256U32
  "EquivocationProof<Header<u32>, sp_consensus_babe::app::Public>": EquivocationProofOfHeaderU32SpConsensusBabeAppPublic
  "Era": Era
  "EventRecord<RuntimeEvent, H256>": EventRecord
  "ExecReturnValue": ExecReturnValue
  "ExecutionInfoV2<H160>": ExecutionInfoV2OfH160
  "ExecutionInfoV2<Vec<u8>>": ExecutionInfoV2OfVecU8
  "ExitError": ExitError
  "ExitFatal": ExitFatal
  "ExitRevert": ExitRevert
  "ExitSucceed": ExitSucceed
  "ExtraFlags": bigint
  "ExtrinsicInclusionMode": ExtrinsicInclusionMode
  "FeeDetails<u64>": FeeDetails
  "FilterMode": FilterMode
  "FixedI128<U32>": bigint
  "FixedI128<U64>": bigint
  "FixedI64<U32>": bigint
  "FixedU128": bigint
  "FixedU128<U32>": bigint
  "FixedU128<U64>": bigint
  "H160": Hex
  "H256": Hex
  "H64": Hex
  "Header": Header
  "Header<u32>": HeaderOfU32
  "HoldConsideration": bigint
  "HyperparamEntry": HyperparamEntry
  "HyperparamValue": HyperparamValue
  "Hyperparameter": Hyperparameter
  "IdAmount<RuntimeFreezeReason, u64>": IdAmountOfRuntimeFreezeReasonU64
  "IdAmount<RuntimeHoldReason, u64>": IdAmountOfRuntimeHoldReasonU64
  "InclusionFee<u64>": InclusionFee
  "InherentData": InherentData
  "InstantiateReturnValue<AccountId32>": InstantiateReturnValue
  "InstructionWeights": InstructionWeights
  "InvalidTransaction": InvalidTransaction
  "KeyTypeId": Hex
  "LastRuntimeUpgradeInfo": LastRuntimeUpgradeInfo
  "LegacyTransaction": LegacyTransaction
  "Limits": Limits
  "LockState": LockState
  "Log": Log
  "MalleableTransactionSignature": MalleableTransactionSignature
  "Metadata": Metadata
  "Metagraph<AccountId32>": Metagraph
  "Mode": Mode
  "ModuleError": ModuleError
  "MultiAddress<AccountId32, ()>": MultiAddress
  "MultiSignature": MultiSignature
  "MultiSigner": MultiSigner
  "Multisig<u32, u64, AccountId32>": Multisig
  "NeuronCertificate": NeuronCertificate
  "NeuronInfo<AccountId32>": NeuronInfo
  "NeuronInfoLite<AccountId32>": NeuronInfoLite
  "NonZeroU64": bigint
  "OldRequestStatus<AccountId32, u64>": OldRequestStatus
  "OpaqueKeyOwnershipProof": Uint8Array
  "OpaqueMetadata": Uint8Array
  "OpaqueValue": Uint8Array
  "Opcode": number
  "Option<()>": { readonly some: undefined } | undefined
  "Option<(AccountId32, HoldConsideration)>": readonly [Hex, bigint] | undefined
  "Option<(AccountId32, u16)>": readonly [Hex, number] | undefined
  "Option<(AccountId32, u64)>": readonly [Hex, bigint] | undefined
  "Option<(u32, u32)>": readonly [number, number] | undefined
  "Option<AccountId32>": Hex | undefined
  "Option<Block<TransactionV3>>": BlockOfTransactionV3 | undefined
  "Option<Bounded<RuntimeCall, BlakeTwo256>>": Bounded | undefined
  "Option<BoundedVec<AccountId32>>": readonly Hex[] | undefined
  "Option<BoundedVec<u8>>": Uint8Array | undefined
  "Option<CallCondition>": CallCondition | undefined
  "Option<ChainIdentityV2>": ChainIdentityV2 | undefined
  "Option<Compact<u128>>": bigint | undefined
  "Option<Compact<u16>>": number | undefined
  "Option<Compact<u64>>": bigint | undefined
  "Option<DelegateInfo<AccountId32>>": DelegateInfo | undefined
  "Option<DynamicInfo<AccountId32>>": DynamicInfo | undefined
  "Option<FixedI128<U32>>": bigint | undefined
  "Option<H160>": Hex | undefined
  "Option<InclusionFee<u64>>": InclusionFee | undefined
  "Option<LockState>": LockState | undefined
  "Option<Metagraph<AccountId32>>": Metagraph | undefined
  "Option<MultiSignature>": MultiSignature | undefined
  "Option<NeuronInfo<AccountId32>>": NeuronInfo | undefined
  "Option<NeuronInfoLite<AccountId32>>": NeuronInfoLite | undefined
  "Option<OpaqueKeyOwnershipProof>": Uint8Array | undefined
  "Option<OpaqueMetadata>": Uint8Array | undefined
  "Option<OpaqueValue>": Uint8Array | undefined
  "Option<Option<SubnetIdentityV3>>": { readonly some: SubnetIdentityV3 | undefined } | undefined
  "Option<Perbill>": number | undefined
  "Option<Permill>": number | undefined
  "Option<ProxyType>": ProxyType | undefined
  "Option<RuntimeCall>": RuntimeCall | undefined
  "Option<Scheduled<[u8; 32], Bounded<RuntimeCall, BlakeTwo256>, u32, OriginCaller, AccountId32>>": Scheduled | undefined
  "Option<SelectiveMetagraph<AccountId32>>": SelectiveMetagraph | undefined
  "Option<ShieldedTransaction>": ShieldedTransaction | undefined
  "Option<StakeInfo<AccountId32>>": StakeInfo | undefined
  "Option<SubnetHyperparams>": SubnetHyperparams | undefined
  "Option<SubnetHyperparamsV2>": SubnetHyperparamsV2 | undefined
  "Option<SubnetIdentityV3>": SubnetIdentityV3 | undefined
  "Option<SubnetInfo<AccountId32>>": SubnetInfo | undefined
  "Option<SubnetInfov2<AccountId32>>": SubnetInfov2 | undefined
  "Option<SubnetState<AccountId32>>": SubnetState | undefined
  "Option<Timepoint<u32>>": Timepoint | undefined
  "Option<U256>": bigint | undefined
  "Option<Vec<(AccountId32, Compact<u64>)>>": readonly (readonly [Hex, bigint])[] | undefined
  "Option<Vec<(AccountId32, Vec<Compact<u8>>)>>": readonly (readonly [Hex, readonly number[]])[] | undefined
  "Option<Vec<(H160, Vec<H256>)>>": readonly (readonly [Hex, readonly Hex[]])[] | undefined
  "Option<Vec<(Vec<u8>, KeyTypeId)>>": readonly (readonly [Uint8Array, Hex])[] | undefined
  "Option<Vec<AccountId32>>": readonly Hex[] | undefined
  "Option<Vec<AuthorizationListItem>>": readonly AuthorizationListItem[] | undefined
  "Option<Vec<AxonInfo>>": readonly AxonInfo[] | undefined
  "Option<Vec<Compact<u16>>>": readonly number[] | undefined
  "Option<Vec<Compact<u64>>>": readonly bigint[] | undefined
  "Option<Vec<Compact<u8>>>": readonly number[] | undefined
  "Option<Vec<EventRecord<RuntimeEvent, H256>>>": readonly EventRecord[] | undefined
  "Option<Vec<HyperparamEntry>>": readonly HyperparamEntry[] | undefined
  "Option<Vec<Option<ChainIdentityV2>>>": readonly (ChainIdentityV2 | undefined)[] | undefined
  "Option<Vec<ReceiptV4>>": readonly ReceiptV4[] | undefined
  "Option<Vec<TransactionStatus>>": readonly TransactionStatus[] | undefined
  "Option<Vec<bool>>": readonly boolean[] | undefined
  "Option<Vec<u16>>": Uint16Array | undefined
  "Option<Vec<u8>>": Uint8Array | undefined
  "Option<Weight>": Weight | undefined
  "Option<WeightInfo>": WeightInfo | undefined
  "Option<[u8; 32]>": Hex | undefined
  "Option<bool>": boolean | undefined
  "Option<fp_self_contained::unchecked_extrinsic::UncheckedExtrinsic>": Uint8Array | undefined
  "Option<str>": string | undefined
  "Option<u16>": number | undefined
  "Option<u32>": number | undefined
  "Option<u64>": bigint | undefined
  "Option<u8>": number | undefined
  "Order<AccountId32>": Order
  "OrderSide": OrderSide
  "OrderStatus": OrderStatus
  "OrderType": OrderType
  "Origin": Origin
  "OriginCaller": OriginCaller
  "PalletId": Hex
  "Pays": Pays
  "PendingExtrinsic": PendingExtrinsic
  "PerDispatchClass<Weight>": PerDispatchClassOfWeight
  "PerDispatchClass<WeightsPerClass>": PerDispatchClassOfWeightsPerClass
  "PerDispatchClass<u32>": PerDispatchClassOfU32
  "Perbill": number
  "Percent": number
  "Permill": number
  "Perquintill": bigint
  "Phase": Phase
  "PositionId": bigint
  "Precommit<H256, u32>": Precommit
  "PrecompileEnum": PrecompileEnum
  "Prevote<H256, u32>": Prevote
  "PrometheusInfo": PrometheusInfo
  "ProxyDefinition<AccountId32, ProxyType, u32>": ProxyDefinition
  "ProxyFilterInfo": ProxyFilterInfo
  "ProxyType": ProxyType
  "ProxyTypeInfo": ProxyTypeInfo
  "Pulse": Pulse
  "PulsesPayload<MultiSigner, u32>": PulsesPayload
  "RateLimitKey<AccountId32>": RateLimitKey
  "RawOrigin": RawOrigin
  "RawOrigin<AccountId32>": RawOriginOfAccountId32
  "Reasons": Reasons
  "ReceiptV4": ReceiptV4
  "RecycleOrBurnEnum": RecycleOrBurnEnum
  "Registration<u64, u32>": Registration
  "Releases": Releases
  "RequestStatus<AccountId32, HoldConsideration>": RequestStatus
  "ReserveData<[u8; 8], u64>": ReserveData
  "Result<(), DispatchError>": ResultOfDispatchError
  "Result<(), str>": ResultOfStr
  "Result<CodeUploadReturnValue<H256, u64>, DispatchError>": ResultOfCodeUploadReturnValueH256U64DispatchError
  "Result<ExecReturnValue, DispatchError>": ResultOfExecReturnValueDispatchError
  "Result<ExecutionInfoV2<H160>, DispatchError>": ResultOfExecutionInfoV2H160DispatchError
  "Result<ExecutionInfoV2<Vec<u8>>, DispatchError>": ResultOfExecutionInfoV2VecU8DispatchError
  "Result<InstantiateReturnValue<AccountId32>, DispatchError>": ResultOfInstantiateReturnValueAccountId32DispatchError
  "Result<Option<Vec<u8>>, ContractAccessError>": ResultOfOptionVecU8ContractAccessError
  "Result<Result<(), DispatchError>, TransactionValidityError>": ResultOfResultDispatchErrorTransactionValidityError
  "Result<ValidTransaction, TransactionValidityError>": ResultOfValidTransactionTransactionValidityError
  "RetryConfig<u32>": RetryConfig
  "ReturnFlags": ReturnFlags
  "RootClaimTypeEnum": RootClaimTypeEnum
  "Runtime": undefined
  "RuntimeCall": RuntimeCall
  "RuntimeDbWeight": RuntimeDbWeight
  "RuntimeDispatchInfo<u64, Weight>": RuntimeDispatchInfo
  "RuntimeEvent": RuntimeEvent
  "RuntimeFreezeReason": never
  "RuntimeHoldReason": RuntimeHoldReason
  "RuntimeVersion": RuntimeVersion
  "SafeFloat": SafeFloat
  "Schedule": Schedule
  "Scheduled<[u8; 32], Bounded<RuntimeCall, BlakeTwo256>, u32, OriginCaller, AccountId32>": Scheduled
  "SelectiveMetagraph<AccountId32>": SelectiveMetagraph
  "ShieldedTransaction": ShieldedTransaction
  "Signature": Hex
  "SignedOrder<AccountId32>": SignedOrder
  "SimSwapResult": SimSwapResult
  "Slot": bigint
  "SlotDuration": bigint
  "StakeAvailability": StakeAvailability
  "StakeInfo<AccountId32>": StakeInfo
  "StorageDeposit<u64>": StorageDeposit
  "StoredPendingChange<u32>": StoredPendingChange
  "StoredState<u32>": StoredState
  "SubnetHyperparams": SubnetHyperparams
  "SubnetHyperparamsV2": SubnetHyperparamsV2
  "SubnetIdentityV3": SubnetIdentityV3
  "SubnetInfo<AccountId32>": SubnetInfo
  "SubnetInfov2<AccountId32>": SubnetInfov2
  "SubnetLease<AccountId32, u32, u64>": SubnetLease
  "SubnetPrice": SubnetPrice
  "SubnetState<AccountId32>": SubnetState
  "SubtensorTransactionExtension": undefined
  "SudoTransactionExtension": undefined
  "TickIndex": number
  "Timepoint<u32>": Timepoint
  "TokenError": TokenError
  "TransactionAction": TransactionAction
  "TransactionRecoveryId": bigint
  "TransactionSource": TransactionSource
  "TransactionStatus": TransactionStatus
  "TransactionV3": TransactionV3
  "TransactionValidityError": TransactionValidityError
  "TransactionalError": TransactionalError
  "TrieError": TrieError
  "U0": undefined
  "U1": U1
  "U16": U16
  "U2": U2
  "U256": bigint
  "U32": U32
  "U4": U4
  "U64": U64
  "U8": U8
  "UnknownTransaction": UnknownTransaction
  "UsageTracker": UsageTracker
  "UsedGas": UsedGas
  "ValidTransaction": ValidTransaction
  "Vec<(AccountId32, BTreeMap<u16, StakeAvailability>)>": readonly (readonly [Hex, readonly (readonly [number, StakeAvailability])[]])[]
  "Vec<(AccountId32, BoundedVec<u8>, u64)>": readonly (readonly [Hex, Uint8Array, bigint])[]
  "Vec<(AccountId32, Compact<u64>)>": readonly (readonly [Hex, bigint])[]
  "Vec<(AccountId32, Vec<(Compact<u16>, Compact<u64>)>)>": readonly (readonly [Hex, readonly (readonly [number, bigint])[]])[]
  "Vec<(AccountId32, Vec<Compact<u8>>)>": readonly (readonly [Hex, readonly number[]])[]
  "Vec<(AccountId32, Vec<StakeInfo<AccountId32>>)>": readonly (readonly [Hex, readonly StakeInfo[]])[]
  "Vec<(AccountId32, u64, BoundedVec<u8>, u64)>": readonly (readonly [Hex, bigint, Uint8Array, bigint])[]
  "Vec<(AccountId32, u64, u64)>": readonly (readonly [Hex, bigint, bigint])[]
  "Vec<(Compact<u16>, Compact<u16>)>": readonly (readonly [number, number])[]
  "Vec<(Compact<u16>, Compact<u64>)>": readonly (readonly [number, bigint])[]
  "Vec<(DelegateInfo<AccountId32>, (Compact<u16>, Compact<u64>))>": readonly (readonly [DelegateInfo, readonly [number, bigint]])[]
  "Vec<(H160, Vec<H256>)>": readonly (readonly [Hex, readonly Hex[]])[]
  "Vec<(H256, u64)>": readonly (readonly [Hex, bigint])[]
  "Vec<(H256, u64, u64, u64)>": readonly (readonly [Hex, bigint, bigint, bigint])[]
  "Vec<(Vec<u8>, KeyTypeId)>": readonly (readonly [Uint8Array, Hex])[]
  "Vec<(Vec<u8>, Vec<u8>)>": readonly (readonly [Uint8Array, Uint8Array])[]
  "Vec<(Vec<u8>, u64)>": readonly (readonly [Uint8Array, bigint])[]
  "Vec<([u8; 8], Vec<u8>)>": readonly (readonly [Hex, Uint8Array])[]
  "Vec<([u8; 8], u32)>": readonly (readonly [Hex, number])[]
  "Vec<(sp_consensus_babe::app::Public, u64)>": readonly (readonly [Hex, bigint])[]
  "Vec<(sp_consensus_grandpa::app::Public, u64)>": readonly (readonly [Hex, bigint])[]
  "Vec<(u16, AccountId32)>": readonly (readonly [number, Hex])[]
  "Vec<(u16, FixedI128<U32>)>": readonly (readonly [number, bigint])[]
  "Vec<(u16, StakeAvailability)>": readonly (readonly [number, StakeAvailability])[]
  "Vec<(u16, u16)>": readonly (readonly [number, number])[]
  "Vec<(u32, u32)>": readonly (readonly [number, number])[]
  "Vec<(u64, AccountId32)>": readonly (readonly [bigint, Hex])[]
  "Vec<AccessListItem>": readonly AccessListItem[]
  "Vec<AccountId32>": readonly Hex[]
  "Vec<Announcement<AccountId32, H256, u32>>": readonly Announcement[]
  "Vec<AuthorizationListItem>": readonly AuthorizationListItem[]
  "Vec<AxonInfo>": readonly AxonInfo[]
  "Vec<BalanceLock<u64>>": readonly BalanceLock[]
  "Vec<CallInfo>": readonly CallInfo[]
  "Vec<Compact<u16>>": readonly number[]
  "Vec<Compact<u64>>": readonly bigint[]
  "Vec<Compact<u8>>": readonly number[]
  "Vec<Data>": readonly Data[]
  "Vec<DelegateInfo<AccountId32>>": readonly DelegateInfo[]
  "Vec<DigestItem>": readonly DigestItem[]
  "Vec<EventRecord<RuntimeEvent, H256>>": readonly EventRecord[]
  "Vec<H160>": readonly Hex[]
  "Vec<H256>": readonly Hex[]
  "Vec<Header>": readonly Header[]
  "Vec<HyperparamEntry>": readonly HyperparamEntry[]
  "Vec<IdAmount<RuntimeFreezeReason, u64>>": readonly IdAmountOfRuntimeFreezeReasonU64[]
  "Vec<IdAmount<RuntimeHoldReason, u64>>": readonly IdAmountOfRuntimeHoldReasonU64[]
  "Vec<Log>": readonly Log[]
  "Vec<NeuronInfo<AccountId32>>": readonly NeuronInfo[]
  "Vec<NeuronInfoLite<AccountId32>>": readonly NeuronInfoLite[]
  "Vec<Option<ChainIdentityV2>>": readonly (ChainIdentityV2 | undefined)[]
  "Vec<Option<DynamicInfo<AccountId32>>>": readonly (DynamicInfo | undefined)[]
  "Vec<Option<Metagraph<AccountId32>>>": readonly (Metagraph | undefined)[]
  "Vec<Option<Scheduled<[u8; 32], Bounded<RuntimeCall, BlakeTwo256>, u32, OriginCaller, AccountId32>>>": readonly (Scheduled | undefined)[]
  "Vec<Option<SubnetInfo<AccountId32>>>": readonly (SubnetInfo | undefined)[]
  "Vec<Option<SubnetInfov2<AccountId32>>>": readonly (SubnetInfov2 | undefined)[]
  "Vec<ProxyDefinition<AccountId32, ProxyType, u32>>": readonly ProxyDefinition[]
  "Vec<ProxyFilterInfo>": readonly ProxyFilterInfo[]
  "Vec<ProxyTypeInfo>": readonly ProxyTypeInfo[]
  "Vec<Pulse>": readonly Pulse[]
  "Vec<ReceiptV4>": readonly ReceiptV4[]
  "Vec<ReserveData<[u8; 8], u64>>": readonly ReserveData[]
  "Vec<RuntimeCall>": readonly RuntimeCall[]
  "Vec<SignedOrder<AccountId32>>": readonly SignedOrder[]
  "Vec<StakeInfo<AccountId32>>": readonly StakeInfo[]
  "Vec<SubnetPrice>": readonly SubnetPrice[]
  "Vec<TransactionStatus>": readonly TransactionStatus[]
  "Vec<TransactionV3>": readonly TransactionV3[]
  "Vec<Vec<(Compact<u16>, Compact<u16>)>>": readonly (readonly (readonly [number, number])[])[]
  "Vec<Vec<Compact<u64>>>": readonly (readonly bigint[])[]
  "Vec<Vec<u16>>": readonly Uint16Array[]
  "Vec<Vec<u8>>": readonly Uint8Array[]
  "Vec<[u16; 2]>": readonly (readonly number[])[]
  "Vec<app_sr25519::Public>": readonly Hex[]
  "Vec<bool>": readonly boolean[]
  "Vec<fp_self_contained::unchecked_extrinsic::UncheckedExtrinsic>": readonly Uint8Array[]
  "Vec<str>": readonly string[]
  "Vec<u16>": Uint16Array
  "Vec<u32>": Uint32Array
  "Vec<u64>": BigUint64Array
  "Vec<u8>": Uint8Array
  "VersionedOrder<AccountId32>": VersionedOrder
  "Void": never
  "WeakBoundedVec<(sp_consensus_grandpa::app::Public, u64)>": readonly (readonly [Hex, bigint])[]
  "WeakBoundedVec<BalanceLock<u64>>": readonly BalanceLock[]
  "Weight": Weight
  "WeightInfo": WeightInfo
  "WeightsPerClass": WeightsPerClass
  "[u16; 2]": readonly number[]
  "[u64; 4]": readonly bigint[]
  "[u8; 0]": Hex
  "[u8; 100]": Hex
  "[u8; 101]": Hex
  "[u8; 102]": Hex
  "[u8; 103]": Hex
  "[u8; 104]": Hex
  "[u8; 105]": Hex
  "[u8; 106]": Hex
  "[u8; 107]": Hex
  "[u8; 108]": Hex
  "[u8; 109]": Hex
  "[u8; 10]": Hex
  "[u8; 110]": Hex
  "[u8; 111]": Hex
  "[u8; 112]": Hex
  "[u8; 113]": Hex
  "[u8; 114]": Hex
  "[u8; 115]": Hex
  "[u8; 116]": Hex
  "[u8; 117]": Hex
  "[u8; 118]": Hex
  "[u8; 119]": Hex
  "[u8; 11]": Hex
  "[u8; 120]": Hex
  "[u8; 121]": Hex
  "[u8; 122]": Hex
  "[u8; 123]": Hex
  "[u8; 124]": Hex
  "[u8; 125]": Hex
  "[u8; 126]": Hex
  "[u8; 127]": Hex
  "[u8; 128]": Hex
  "[u8; 12]": Hex
  "[u8; 13]": Hex
  "[u8; 14]": Hex
  "[u8; 15]": Hex
  "[u8; 16]": Hex
  "[u8; 17]": Hex
  "[u8; 18]": Hex
  "[u8; 19]": Hex
  "[u8; 1]": Hex
  "[u8; 20]": Hex
  "[u8; 21]": Hex
  "[u8; 22]": Hex
  "[u8; 23]": Hex
  "[u8; 24]": Hex
  "[u8; 256]": Hex
  "[u8; 25]": Hex
  "[u8; 26]": Hex
  "[u8; 27]": Hex
  "[u8; 28]": Hex
  "[u8; 29]": Hex
  "[u8; 2]": Hex
  "[u8; 30]": Hex
  "[u8; 31]": Hex
  "[u8; 32]": Hex
  "[u8; 33]": Hex
  "[u8; 34]": Hex
  "[u8; 35]": Hex
  "[u8; 36]": Hex
  "[u8; 37]": Hex
  "[u8; 38]": Hex
  "[u8; 39]": Hex
  "[u8; 3]": Hex
  "[u8; 40]": Hex
  "[u8; 41]": Hex
  "[u8; 42]": Hex
  "[u8; 43]": Hex
  "[u8; 44]": Hex
  "[u8; 45]": Hex
  "[u8; 46]": Hex
  "[u8; 47]": Hex
  "[u8; 48]": Hex
  "[u8; 49]": Hex
  "[u8; 4]": Hex
  "[u8; 50]": Hex
  "[u8; 51]": Hex
  "[u8; 52]": Hex
  "[u8; 53]": Hex
  "[u8; 54]": Hex
  "[u8; 55]": Hex
  "[u8; 56]": Hex
  "[u8; 57]": Hex
  "[u8; 58]": Hex
  "[u8; 59]": Hex
  "[u8; 5]": Hex
  "[u8; 60]": Hex
  "[u8; 61]": Hex
  "[u8; 62]": Hex
  "[u8; 63]": Hex
  "[u8; 64]": Hex
  "[u8; 65]": Hex
  "[u8; 66]": Hex
  "[u8; 67]": Hex
  "[u8; 68]": Hex
  "[u8; 69]": Hex
  "[u8; 6]": Hex
  "[u8; 70]": Hex
  "[u8; 71]": Hex
  "[u8; 72]": Hex
  "[u8; 73]": Hex
  "[u8; 74]": Hex
  "[u8; 75]": Hex
  "[u8; 76]": Hex
  "[u8; 77]": Hex
  "[u8; 78]": Hex
  "[u8; 79]": Hex
  "[u8; 7]": Hex
  "[u8; 80]": Hex
  "[u8; 81]": Hex
  "[u8; 82]": Hex
  "[u8; 83]": Hex
  "[u8; 84]": Hex
  "[u8; 85]": Hex
  "[u8; 86]": Hex
  "[u8; 87]": Hex
  "[u8; 88]": Hex
  "[u8; 89]": Hex
  "[u8; 8]": Hex
  "[u8; 90]": Hex
  "[u8; 91]": Hex
  "[u8; 92]": Hex
  "[u8; 93]": Hex
  "[u8; 94]": Hex
  "[u8; 95]": Hex
  "[u8; 96]": Hex
  "[u8; 97]": Hex
  "[u8; 98]": Hex
  "[u8; 99]": Hex
  "[u8; 9]": Hex
  "app_sr25519::Public": Hex
  "bool": boolean
  "eip2930::TransactionSignature": Eip2930TransactionSignature
  "error::ExitReason": ErrorExitReason
  "fp_self_contained::unchecked_extrinsic::UncheckedExtrinsic": Uint8Array
  "generic::unchecked_extrinsic::UncheckedExtrinsic": Uint8Array
  "i128": bigint
  "i16": number
  "i32": number
  "i64": bigint
  "i8": number
  "legacy::TransactionSignature": LegacyTransactionSignature
  "pallet::ExitReason": PalletExitReason
  "pallet_contracts::pallet::HoldReason": PalletContractsPalletHoldReason
  "pallet_preimage::pallet::HoldReason": PalletPreimagePalletHoldReason
  "pallet_safe_mode::pallet::HoldReason": PalletSafeModePalletHoldReason
  "sp_consensus_babe::app::Public": Hex
  "sp_consensus_grandpa::app::Public": Hex
  "str": string
  "u128": bigint
  "u16": number
  "u32": number
  "u64": bigint
  "u8": number
}
