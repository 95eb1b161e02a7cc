// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Hex } from "../bytes.ts"
import type { AdjustmentDirection, AuthorizationListItem, BeaconConfigurationPayload, CommitmentInfo, Determinism, EquivocationProofOfH256U32, MultiAddress, MultiSignature, OriginCaller, PrecompileEnum, ProxyType, PulsesPayload, RecycleOrBurnEnum, RootClaimTypeEnum, SignedOrder, SubnetIdentityV3, Timepoint, TransactionV3, VersionedOrder, Weight } from "./types.ts"

/** The arguments of each call, by pallet and call. */
export interface CallArgs {
  System: {
    remark: { readonly remark: Uint8Array }
    set_heap_pages: { readonly pages: bigint }
    set_code: { readonly code: Uint8Array }
    set_code_without_checks: { readonly code: Uint8Array }
    set_storage: { readonly items: readonly (readonly [Uint8Array, Uint8Array])[] }
    kill_storage: { readonly keys: readonly Uint8Array[] }
    kill_prefix: { readonly prefix: Uint8Array; readonly subkeys: number }
    remark_with_event: { readonly remark: Uint8Array }
    authorize_upgrade: { readonly code_hash: Hex }
    authorize_upgrade_without_checks: { readonly code_hash: Hex }
    apply_authorized_upgrade: { readonly code: Uint8Array }
  }
  RandomnessCollectiveFlip: {}
  Timestamp: {
    set: { readonly now: bigint }
  }
  Aura: {}
  Grandpa: {
    report_equivocation: { readonly equivocation_proof: EquivocationProofOfH256U32; readonly key_owner_proof: never }
    report_equivocation_unsigned: { readonly equivocation_proof: EquivocationProofOfH256U32; readonly key_owner_proof: never }
    note_stalled: { readonly delay: number; readonly best_finalized_block_number: number }
  }
  Balances: {
    transfer_allow_death: { readonly dest: MultiAddress; readonly value: bigint }
    force_transfer: { readonly source: MultiAddress; readonly dest: MultiAddress; readonly value: bigint }
    transfer_keep_alive: { readonly dest: MultiAddress; readonly value: bigint }
    transfer_all: { readonly dest: MultiAddress; readonly keep_alive: boolean }
    force_unreserve: { readonly who: MultiAddress; readonly amount: bigint }
    upgrade_accounts: { readonly who: readonly Hex[] }
    force_set_balance: { readonly who: MultiAddress; readonly new_free: bigint }
    force_adjust_total_issuance: { readonly direction: AdjustmentDirection; readonly delta: bigint }
    burn: { readonly value: bigint; readonly keep_alive: boolean }
  }
  TransactionPayment: {}
  SubtensorModule: {
    set_weights: { readonly netuid: number; readonly dests: Uint16Array; readonly weights: Uint16Array; readonly version_key: bigint }
    set_mechanism_weights: { readonly netuid: number; readonly mecid: number; readonly dests: Uint16Array; readonly weights: Uint16Array; readonly version_key: bigint }
    batch_set_weights: { readonly netuids: readonly number[]; readonly weights: readonly (readonly (readonly [number, number])[])[]; readonly version_keys: readonly bigint[] }
    commit_weights: { readonly netuid: number; readonly commit_hash: Hex }
    commit_mechanism_weights: { readonly netuid: number; readonly mecid: number; readonly commit_hash: Hex }
    batch_commit_weights: { readonly netuids: readonly number[]; readonly commit_hashes: readonly Hex[] }
    reveal_weights: { readonly netuid: number; readonly uids: Uint16Array; readonly values: Uint16Array; readonly salt: Uint16Array; readonly version_key: bigint }
    reveal_mechanism_weights: { readonly netuid: number; readonly mecid: number; readonly uids: Uint16Array; readonly values: Uint16Array; readonly salt: Uint16Array; readonly version_key: bigint }
    commit_crv3_mechanism_weights: { readonly netuid: number; readonly mecid: number; readonly commit: Uint8Array; readonly reveal_round: bigint }
    batch_reveal_weights: { readonly netuid: number; readonly uids_list: readonly Uint16Array[]; readonly values_list: readonly Uint16Array[]; readonly salts_list: readonly Uint16Array[]; readonly version_keys: BigUint64Array }
    decrease_take: { readonly hotkey: Hex; readonly take: number }
    increase_take: { readonly hotkey: Hex; readonly take: number }
    add_stake: { readonly hotkey: Hex; readonly netuid: number; readonly amount_staked: bigint }
    remove_stake: { readonly hotkey: Hex; readonly netuid: number; readonly amount_unstaked: bigint }
    serve_axon: { readonly netuid: number; readonly version: number; readonly ip: bigint; readonly port: number; readonly ip_type: number; readonly protocol: number; readonly placeholder1: number; readonly placeholder2: number }
    serve_axon_tls: { readonly netuid: number; readonly version: number; readonly ip: bigint; readonly port: number; readonly ip_type: number; readonly protocol: number; readonly placeholder1: number; readonly placeholder2: number; readonly certificate: Uint8Array }
    serve_prometheus: { readonly netuid: number; readonly version: number; readonly ip: bigint; readonly port: number; readonly ip_type: number }
    register: { readonly netuid: number; readonly block_number: bigint; readonly nonce: bigint; readonly work: Uint8Array; readonly hotkey: Hex; readonly coldkey: Hex }
    root_register: { readonly hotkey: Hex }
    burned_register: { readonly netuid: number; readonly hotkey: Hex }
    swap_hotkey: { readonly hotkey: Hex; readonly new_hotkey: Hex; readonly netuid: number | undefined }
    swap_hotkey_v2: { readonly hotkey: Hex; readonly new_hotkey: Hex; readonly netuid: number | undefined; readonly keep_stake: boolean }
    swap_coldkey: { readonly old_coldkey: Hex; readonly new_coldkey: Hex; readonly swap_cost: bigint }
    set_childkey_take: { readonly hotkey: Hex; readonly netuid: number; readonly take: number }
    sudo_set_tx_childkey_take_rate_limit: { readonly tx_rate_limit: bigint }
    sudo_set_min_childkey_take: { readonly take: number }
    sudo_set_max_childkey_take: { readonly take: number }
    register_network: { readonly hotkey: Hex }
    dissolve_network: { readonly coldkey: Hex; readonly netuid: number }
    set_children: { readonly hotkey: Hex; readonly netuid: number; readonly children: readonly (readonly [bigint, Hex])[] }
    schedule_swap_coldkey: { readonly new_coldkey: Hex }
    set_identity: { readonly name: Uint8Array; readonly url: Uint8Array; readonly github_repo: Uint8Array; readonly image: Uint8Array; readonly discord: Uint8Array; readonly description: Uint8Array; readonly additional: Uint8Array }
    set_subnet_identity: { readonly netuid: number; readonly subnet_name: Uint8Array; readonly github_repo: Uint8Array; readonly subnet_contact: Uint8Array; readonly subnet_url: Uint8Array; readonly discord: Uint8Array; readonly description: Uint8Array; readonly logo_url: Uint8Array; readonly additional: Uint8Array }
    register_network_with_identity: { readonly hotkey: Hex; readonly identity: SubnetIdentityV3 | undefined }
    unstake_all: { readonly hotkey: Hex }
    unstake_all_alpha: { readonly hotkey: Hex }
    move_stake: { readonly origin_hotkey: Hex; readonly destination_hotkey: Hex; readonly origin_netuid: number; readonly destination_netuid: number; readonly alpha_amount: bigint }
    transfer_stake: { readonly destination_coldkey: Hex; readonly hotkey: Hex; readonly origin_netuid: number; readonly destination_netuid: number; readonly alpha_amount: bigint }
    swap_stake: { readonly hotkey: Hex; readonly origin_netuid: number; readonly destination_netuid: number; readonly alpha_amount: bigint }
    add_stake_limit: { readonly hotkey: Hex; readonly netuid: number; readonly amount_staked: bigint; readonly limit_price: bigint; readonly allow_partial: boolean }
    remove_stake_limit: { readonly hotkey: Hex; readonly netuid: number; readonly amount_unstaked: bigint; readonly limit_price: bigint; readonly allow_partial: boolean }
    swap_stake_limit: { readonly hotkey: Hex; readonly origin_netuid: number; readonly destination_netuid: number; readonly alpha_amount: bigint; readonly limit_price: bigint; readonly allow_partial: boolean }
    try_associate_hotkey: { readonly hotkey: Hex }
    start_call: { readonly netuid: number }
    associate_evm_key: { readonly netuid: number; readonly evm_key: Hex; readonly block_number: bigint; readonly signature: Hex }
    recycle_alpha: { readonly hotkey: Hex; readonly amount: bigint; readonly netuid: number }
    burn_alpha: { readonly hotkey: Hex; readonly amount: bigint; readonly netuid: number }
    set_pending_childkey_cooldown: { readonly cooldown: bigint }
    remove_stake_full_limit: { readonly hotkey: Hex; readonly netuid: number; readonly limit_price: bigint | undefined }
    register_leased_network: { readonly emissions_share: number; readonly end_block: number | undefined }
    terminate_lease: { readonly lease_id: number; readonly hotkey: Hex }
    update_symbol: { readonly netuid: number; readonly symbol: Uint8Array }
    commit_timelocked_weights: { readonly netuid: number; readonly commit: Uint8Array; readonly reveal_round: bigint; readonly commit_reveal_version: number }
    set_coldkey_auto_stake_hotkey: { readonly netuid: number; readonly hotkey: Hex }
    commit_timelocked_mechanism_weights: { readonly netuid: number; readonly mecid: number; readonly commit: Uint8Array; readonly reveal_round: bigint; readonly commit_reveal_version: number }
    root_dissolve_network: { readonly netuid: number }
    claim_root: { readonly subnets: readonly number[] }
    set_root_claim_type: { readonly new_root_claim_type: RootClaimTypeEnum }
    sudo_set_num_root_claims: { readonly new_value: bigint }
    sudo_set_root_claim_threshold: { readonly netuid: number; readonly new_value: bigint }
    announce_coldkey_swap: { readonly new_coldkey_hash: Hex }
    swap_coldkey_announced: { readonly new_coldkey: Hex }
    dispute_coldkey_swap: Readonly<Record<string, never>>
    reset_coldkey_swap: { readonly coldkey: Hex }
    enable_voting_power_tracking: { readonly netuid: number }
    disable_voting_power_tracking: { readonly netuid: number }
    sudo_set_voting_power_ema_alpha: { readonly netuid: number; readonly alpha: bigint }
    add_stake_burn: { readonly hotkey: Hex; readonly netuid: number; readonly amount: bigint; readonly limit: bigint | undefined }
    clear_coldkey_swap_announcement: Readonly<Record<string, never>>
    register_limit: { readonly netuid: number; readonly hotkey: Hex; readonly limit_price: bigint }
    set_auto_parent_delegation_enabled: { readonly hotkey: Hex; readonly enabled: boolean }
    lock_stake: { readonly hotkey: Hex; readonly netuid: number; readonly amount: bigint }
    move_lock: { readonly destination_hotkey: Hex; readonly netuid: number }
    set_perpetual_lock: { readonly netuid: number; readonly enabled: boolean }
    set_tempo: { readonly netuid: number; readonly tempo: number }
    set_activity_cutoff_factor: { readonly netuid: number; readonly factor_milli: number }
    trigger_epoch: { readonly netuid: number }
    set_reject_locked_alpha: { readonly enabled: boolean }
  }
  Utility: {
    batch: { readonly calls: readonly RuntimeCall[] }
    as_derivative: { readonly index: number; readonly call: RuntimeCall }
    batch_all: { readonly calls: readonly RuntimeCall[] }
    dispatch_as: { readonly as_origin: OriginCaller; readonly call: RuntimeCall }
    force_batch: { readonly calls: readonly RuntimeCall[] }
    with_weight: { readonly call: RuntimeCall; readonly weight: Weight }
    if_else: { readonly main: RuntimeCall; readonly fallback: RuntimeCall }
    dispatch_as_fallible: { readonly as_origin: OriginCaller; readonly call: RuntimeCall }
  }
  Sudo: {
    sudo: { readonly call: RuntimeCall }
    sudo_unchecked_weight: { readonly call: RuntimeCall; readonly weight: Weight }
    set_key: { readonly new: MultiAddress }
    sudo_as: { readonly who: MultiAddress; readonly call: RuntimeCall }
    remove_key: Readonly<Record<string, never>>
  }
  Multisig: {
    as_multi_threshold_1: { readonly other_signatories: readonly Hex[]; readonly call: RuntimeCall }
    as_multi: { readonly threshold: number; readonly other_signatories: readonly Hex[]; readonly maybe_timepoint: Timepoint | undefined; readonly call: RuntimeCall; readonly max_weight: Weight }
    approve_as_multi: { readonly threshold: number; readonly other_signatories: readonly Hex[]; readonly maybe_timepoint: Timepoint | undefined; readonly call_hash: Hex; readonly max_weight: Weight }
    cancel_as_multi: { readonly threshold: number; readonly other_signatories: readonly Hex[]; readonly timepoint: Timepoint; readonly call_hash: Hex }
    poke_deposit: { readonly threshold: number; readonly other_signatories: readonly Hex[]; readonly call_hash: Hex }
  }
  Preimage: {
    note_preimage: { readonly bytes: Uint8Array }
    unnote_preimage: { readonly hash: Hex }
    request_preimage: { readonly hash: Hex }
    unrequest_preimage: { readonly hash: Hex }
    ensure_updated: { readonly hashes: readonly Hex[] }
  }
  Scheduler: {
    schedule: { readonly when: number; readonly maybe_periodic: readonly [number, number] | undefined; readonly priority: number; readonly call: RuntimeCall }
    cancel: { readonly when: number; readonly index: number }
    schedule_named: { readonly id: Hex; readonly when: number; readonly maybe_periodic: readonly [number, number] | undefined; readonly priority: number; readonly call: RuntimeCall }
    cancel_named: { readonly id: Hex }
    schedule_after: { readonly after: number; readonly maybe_periodic: readonly [number, number] | undefined; readonly priority: number; readonly call: RuntimeCall }
    schedule_named_after: { readonly id: Hex; readonly after: number; readonly maybe_periodic: readonly [number, number] | undefined; readonly priority: number; readonly call: RuntimeCall }
    set_retry: { readonly task: readonly [number, number]; readonly retries: number; readonly period: number }
    set_retry_named: { readonly id: Hex; readonly retries: number; readonly period: number }
    cancel_retry: { readonly task: readonly [number, number] }
    cancel_retry_named: { readonly id: Hex }
  }
  Proxy: {
    proxy: { readonly real: MultiAddress; readonly force_proxy_type: ProxyType | undefined; readonly call: RuntimeCall }
    add_proxy: { readonly delegate: MultiAddress; readonly proxy_type: ProxyType; readonly delay: number }
    remove_proxy: { readonly delegate: MultiAddress; readonly proxy_type: ProxyType; readonly delay: number }
    remove_proxies: Readonly<Record<string, never>>
    create_pure: { readonly proxy_type: ProxyType; readonly delay: number; readonly index: number }
    kill_pure: { readonly spawner: MultiAddress; readonly proxy_type: ProxyType; readonly index: number; readonly height: number; readonly ext_index: number }
    announce: { readonly real: MultiAddress; readonly call_hash: Hex }
    remove_announcement: { readonly real: MultiAddress; readonly call_hash: Hex }
    reject_announcement: { readonly delegate: MultiAddress; readonly call_hash: Hex }
    proxy_announced: { readonly delegate: MultiAddress; readonly real: MultiAddress; readonly force_proxy_type: ProxyType | undefined; readonly call: RuntimeCall }
    poke_deposit: Readonly<Record<string, never>>
    set_real_pays_fee: { readonly delegate: MultiAddress; readonly pays_fee: boolean }
  }
  Commitments: {
    set_commitment: { readonly netuid: number; readonly info: CommitmentInfo }
    set_max_space: { readonly new_limit: number }
  }
  AdminUtils: {
    swap_authorities: { readonly new_authorities: readonly Hex[] }
    sudo_set_default_take: { readonly default_take: number }
    sudo_set_tx_rate_limit: { readonly tx_rate_limit: bigint }
    sudo_set_serving_rate_limit: { readonly netuid: number; readonly serving_rate_limit: bigint }
    sudo_set_min_difficulty: { readonly netuid: number; readonly min_difficulty: bigint }
    sudo_set_max_difficulty: { readonly netuid: number; readonly max_difficulty: bigint }
    sudo_set_weights_version_key: { readonly netuid: number; readonly weights_version_key: bigint }
    sudo_set_weights_set_rate_limit: { readonly netuid: number; readonly weights_set_rate_limit: bigint }
    sudo_set_adjustment_interval: { readonly netuid: number; readonly adjustment_interval: number }
    sudo_set_adjustment_alpha: { readonly netuid: number; readonly adjustment_alpha: bigint }
    sudo_set_immunity_period: { readonly netuid: number; readonly immunity_period: number }
    sudo_set_min_allowed_weights: { readonly netuid: number; readonly min_allowed_weights: number }
    sudo_set_max_allowed_uids: { readonly netuid: number; readonly max_allowed_uids: number }
    sudo_set_kappa: { readonly netuid: number; readonly kappa: number }
    sudo_set_rho: { readonly netuid: number; readonly rho: number }
    sudo_set_activity_cutoff: { readonly netuid: number; readonly activity_cutoff: number }
    sudo_set_network_registration_allowed: { readonly netuid: number; readonly registration_allowed: boolean }
    sudo_set_network_pow_registration_allowed: { readonly netuid: number; readonly registration_allowed: boolean }
    sudo_set_target_registrations_per_interval: { readonly netuid: number; readonly target_registrations_per_interval: number }
    sudo_set_min_burn: { readonly netuid: number; readonly min_burn: bigint }
    sudo_set_max_burn: { readonly netuid: number; readonly max_burn: bigint }
    sudo_set_difficulty: { readonly netuid: number; readonly difficulty: bigint }
    sudo_set_max_allowed_validators: { readonly netuid: number; readonly max_allowed_validators: number }
    sudo_set_bonds_moving_average: { readonly netuid: number; readonly bonds_moving_average: bigint }
    sudo_set_bonds_penalty: { readonly netuid: number; readonly bonds_penalty: number }
    sudo_set_max_registrations_per_block: { readonly netuid: number; readonly max_registrations_per_block: number }
    sudo_set_subnet_owner_cut: { readonly subnet_owner_cut: number }
    sudo_set_network_rate_limit: { readonly rate_limit: bigint }
    sudo_set_tempo: { readonly netuid: number; readonly tempo: number }
    sudo_set_total_issuance: { readonly total_issuance: bigint }
    sudo_set_network_immunity_period: { readonly immunity_period: bigint }
    sudo_set_network_min_lock_cost: { readonly lock_cost: bigint }
    sudo_set_subnet_limit: { readonly max_subnets: number }
    sudo_set_lock_reduction_interval: { readonly interval: bigint }
    sudo_set_rao_recycled: { readonly netuid: number; readonly rao_recycled: bigint }
    sudo_set_stake_threshold: { readonly min_stake: bigint }
    sudo_set_nominator_min_required_stake: { readonly min_stake: bigint }
    sudo_set_tx_delegate_take_rate_limit: { readonly tx_rate_limit: bigint }
    sudo_set_min_delegate_take: { readonly take: number }
    sudo_set_min_childkey_take_per_subnet: { readonly netuid: number; readonly take: number }
    sudo_set_commit_reveal_weights_enabled: { readonly netuid: number; readonly enabled: boolean }
    sudo_set_liquid_alpha_enabled: { readonly netuid: number; readonly enabled: boolean }
    sudo_set_alpha_values: { readonly netuid: number; readonly alpha_low: number; readonly alpha_high: number }
    sudo_set_dissolve_network_schedule_duration: { readonly duration: number }
    sudo_set_commit_reveal_weights_interval: { readonly netuid: number; readonly interval: bigint }
    sudo_set_evm_chain_id: { readonly chain_id: bigint }
    schedule_grandpa_change: { readonly next_authorities: readonly (readonly [Hex, bigint])[]; readonly in_blocks: number; readonly forced: number | undefined }
    sudo_set_toggle_transfer: { readonly netuid: number; readonly toggle: boolean }
    sudo_set_recycle_or_burn: { readonly netuid: number; readonly recycle_or_burn: RecycleOrBurnEnum }
    sudo_toggle_evm_precompile: { readonly precompile_id: PrecompileEnum; readonly enabled: boolean }
    sudo_set_subnet_moving_alpha: { readonly alpha: bigint }
    sudo_set_subnet_owner_hotkey: { readonly netuid: number; readonly hotkey: Hex }
    sudo_set_ema_price_halving_period: { readonly netuid: number; readonly ema_halving: bigint }
    sudo_set_alpha_sigmoid_steepness: { readonly netuid: number; readonly steepness: number }
    sudo_set_yuma3_enabled: { readonly netuid: number; readonly enabled: boolean }
    sudo_set_bonds_reset_enabled: { readonly netuid: number; readonly enabled: boolean }
    sudo_set_sn_owner_hotkey: { readonly netuid: number; readonly hotkey: Hex }
    sudo_set_subtoken_enabled: { readonly netuid: number; readonly subtoken_enabled: boolean }
    sudo_set_commit_reveal_version: { readonly version: number }
    sudo_set_owner_immune_neuron_limit: { readonly netuid: number; readonly immune_neurons: number }
    sudo_set_ck_burn: { readonly burn: bigint }
    sudo_set_admin_freeze_window: { readonly window: number }
    sudo_set_owner_hparam_rate_limit: { readonly epochs: number }
    sudo_set_mechanism_count: { readonly netuid: number; readonly mechanism_count: number }
    sudo_set_mechanism_emission_split: { readonly netuid: number; readonly maybe_split: Uint16Array | undefined }
    sudo_trim_to_max_allowed_uids: { readonly netuid: number; readonly max_n: number }
    sudo_set_min_allowed_uids: { readonly netuid: number; readonly min_allowed_uids: number }
    sudo_set_tao_flow_cutoff: { readonly flow_cutoff: bigint }
    sudo_set_tao_flow_normalization_exponent: { readonly exponent: bigint }
    sudo_set_tao_flow_smoothing_factor: { readonly smoothing_factor: bigint }
    sudo_set_net_tao_flow_enabled: { readonly enabled: boolean }
    sudo_set_max_mechanism_count: { readonly max_mechanism_count: number }
    sudo_set_min_non_immune_uids: { readonly netuid: number; readonly min: number }
    sudo_set_start_call_delay: { readonly delay: bigint }
    sudo_set_coldkey_swap_announcement_delay: { readonly duration: number }
    sudo_set_coldkey_swap_reannouncement_delay: { readonly duration: number }
    sudo_set_burn_half_life: { readonly netuid: number; readonly burn_half_life: number }
    sudo_set_burn_increase_mult: { readonly netuid: number; readonly burn_increase_mult: bigint }
    sudo_set_owner_cut_enabled: { readonly netuid: number; readonly enabled: boolean }
    sudo_set_owner_cut_auto_lock_enabled: { readonly netuid: number; readonly enabled: boolean }
    sudo_set_subnet_emission_enabled: { readonly netuid: number; readonly enabled: boolean }
    sudo_set_max_epochs_per_block: { readonly max_epochs_per_block: number }
  }
  SafeMode: {
    enter: Readonly<Record<string, never>>
    force_enter: Readonly<Record<string, never>>
    extend: Readonly<Record<string, never>>
    force_extend: Readonly<Record<string, never>>
    force_exit: Readonly<Record<string, never>>
    force_slash_deposit: { readonly account: Hex; readonly block: number }
    release_deposit: { readonly account: Hex; readonly block: number }
    force_release_deposit: { readonly account: Hex; readonly block: number }
  }
  Ethereum: {
    transact: { readonly transaction: TransactionV3 }
  }
  EVM: {
    withdraw: { readonly address: Hex; readonly value: bigint }
    call: { readonly source: Hex; readonly target: Hex; readonly input: Uint8Array; readonly value: bigint; readonly gas_limit: bigint; readonly max_fee_per_gas: bigint; readonly max_priority_fee_per_gas: bigint | undefined; readonly nonce: bigint | undefined; readonly access_list: readonly (readonly [Hex, readonly Hex[]])[]; readonly authorization_list: readonly AuthorizationListItem[] }
    create: { readonly source: Hex; readonly init: Uint8Array; readonly value: bigint; readonly gas_limit: bigint; readonly max_fee_per_gas: bigint; readonly max_priority_fee_per_gas: bigint | undefined; readonly nonce: bigint | undefined; readonly access_list: readonly (readonly [Hex, readonly Hex[]])[]; readonly authorization_list: readonly AuthorizationListItem[] }
    create2: { readonly source: Hex; readonly init: Uint8Array; readonly salt: Hex; readonly value: bigint; readonly gas_limit: bigint; readonly max_fee_per_gas: bigint; readonly max_priority_fee_per_gas: bigint | undefined; readonly nonce: bigint | undefined; readonly access_list: readonly (readonly [Hex, readonly Hex[]])[]; readonly authorization_list: readonly AuthorizationListItem[] }
    set_whitelist: { readonly new: readonly Hex[] }
    disable_whitelist: { readonly disabled: boolean }
  }
  EVMChainId: {}
  BaseFee: {
    set_base_fee_per_gas: { readonly fee: bigint }
    set_elasticity: { readonly elasticity: number }
  }
  Drand: {
    write_pulse: { readonly pulses_payload: PulsesPayload; readonly signature: MultiSignature | undefined }
    set_beacon_config: { readonly config_payload: BeaconConfigurationPayload; readonly signature: MultiSignature | undefined }
    set_oldest_stored_round: { readonly oldest_round: bigint }
  }
  Crowdloan: {
    create: { readonly deposit: bigint; readonly min_contribution: bigint; readonly cap: bigint; readonly end: number; readonly call: RuntimeCall | undefined; readonly target_address: Hex | undefined }
    contribute: { readonly crowdloan_id: number; readonly amount: bigint }
    withdraw: { readonly crowdloan_id: number }
    finalize: { readonly crowdloan_id: number }
    refund: { readonly crowdloan_id: number }
    dissolve: { readonly crowdloan_id: number }
    update_min_contribution: { readonly crowdloan_id: number; readonly new_min_contribution: bigint }
    update_end: { readonly crowdloan_id: number; readonly new_end: number }
    update_cap: { readonly crowdloan_id: number; readonly new_cap: bigint }
    set_max_contribution: { readonly crowdloan_id: number; readonly new_max_contribution: bigint | undefined }
  }
  Swap: {
    set_fee_rate: { readonly netuid: number; readonly rate: number }
    toggle_user_liquidity: { readonly netuid: number; readonly enable: boolean }
    add_liquidity: { readonly hotkey: Hex; readonly netuid: number; readonly tick_low: number; readonly tick_high: number; readonly liquidity: bigint }
    remove_liquidity: { readonly hotkey: Hex; readonly netuid: number; readonly position_id: bigint }
    modify_position: { readonly hotkey: Hex; readonly netuid: number; readonly position_id: bigint; readonly liquidity_delta: bigint }
    disable_lp: Readonly<Record<string, never>>
  }
  Contracts: {
    call_old_weight: { readonly dest: MultiAddress; readonly value: bigint; readonly gas_limit: bigint; readonly storage_deposit_limit: bigint | undefined; readonly data: Uint8Array }
    instantiate_with_code_old_weight: { readonly value: bigint; readonly gas_limit: bigint; readonly storage_deposit_limit: bigint | undefined; readonly code: Uint8Array; readonly data: Uint8Array; readonly salt: Uint8Array }
    instantiate_old_weight: { readonly value: bigint; readonly gas_limit: bigint; readonly storage_deposit_limit: bigint | undefined; readonly code_hash: Hex; readonly data: Uint8Array; readonly salt: Uint8Array }
    upload_code: { readonly code: Uint8Array; readonly storage_deposit_limit: bigint | undefined; readonly determinism: Determinism }
    remove_code: { readonly code_hash: Hex }
    set_code: { readonly dest: MultiAddress; readonly code_hash: Hex }
    call: { readonly dest: MultiAddress; readonly value: bigint; readonly gas_limit: Weight; readonly storage_deposit_limit: bigint | undefined; readonly data: Uint8Array }
    instantiate_with_code: { readonly value: bigint; readonly gas_limit: Weight; readonly storage_deposit_limit: bigint | undefined; readonly code: Uint8Array; readonly data: Uint8Array; readonly salt: Uint8Array }
    instantiate: { readonly value: bigint; readonly gas_limit: Weight; readonly storage_deposit_limit: bigint | undefined; readonly code_hash: Hex; readonly data: Uint8Array; readonly salt: Uint8Array }
    migrate: { readonly weight_limit: Weight }
  }
  MevShield: {
    announce_next_key: { readonly enc_key: Uint8Array | undefined }
    submit_encrypted: { readonly ciphertext: Uint8Array }
    store_encrypted: { readonly encrypted_call: Uint8Array }
    set_max_pending_extrinsics_number: { readonly value: number }
    set_on_initialize_weight: { readonly value: bigint }
    set_stored_extrinsic_lifetime: { readonly value: number }
    set_max_extrinsic_weight: { readonly value: bigint }
  }
  AlphaAssets: {}
  LimitOrders: {
    execute_orders: { readonly orders: readonly SignedOrder[]; readonly should_fail: boolean }
    execute_batched_orders: { readonly netuid: number; readonly orders: readonly SignedOrder[] }
    cancel_order: { readonly order: VersionedOrder }
    set_pallet_status: { readonly enabled: boolean }
  }
}

/** The name of a pallet in the metadata. */
export type PalletName = keyof CallArgs
/** The name of a call of a pallet. */
export type CallName<P extends PalletName> = keyof CallArgs[P] & string

/** A call of the runtime with its arguments. */
export type RuntimeCall = {
  [P in PalletName]: {
    [N in CallName<P>]: { readonly pallet: P; readonly name: N; readonly args: CallArgs[P][N] }
  }[CallName<P>]
}[PalletName]
