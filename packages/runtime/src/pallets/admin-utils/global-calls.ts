import type { Context } from "../../frame/context.ts"
import type { Pallet } from "../../frame/pallet.ts"
import type { Storage } from "../../frame/storage.ts"
import { PrecompileEnable } from "../../generated/storage/admin-utils.ts"
import { ChainId } from "../../generated/storage/evm-chain-id.ts"
import {
  CKBurn,
  FlowEmaSmoothingFactor,
  FlowNormExponent,
  NetTaoFlowEnabled,
  NominatorMinRequiredStake,
  SubnetMovingAlpha,
  TaoFlowCutoff,
} from "../../generated/storage/subtensor-module.ts"
import * as set from "../subtensor/global-setters.ts"
import { clearSmallNominations, nominatorMinStake } from "../subtensor/staking/small-nominations.ts"
import { rootCall } from "./access.ts"
import { ensure, fail } from "./pallet.ts"

const U64F64_ONE = 1n << 64n

const write = <V>(ctx: Context, cell: Storage<[], V>, value: NonNullable<V>): void => cell.set(ctx, value)

/** Parameters of the whole chain, which only root sets. */
export const globalCalls: Pallet<"AdminUtils">["calls"] = {
  sudo_set_default_take: rootCall((ctx, { default_take }) => set.setMaxDelegateTake(ctx, default_take)),
  sudo_set_tx_rate_limit: rootCall((ctx, { tx_rate_limit }) => set.setTxRateLimit(ctx, tx_rate_limit)),
  sudo_set_subnet_owner_cut: rootCall((ctx, { subnet_owner_cut }) =>
    set.setSubnetOwnerCut(ctx, subnet_owner_cut),
  ),
  sudo_set_network_rate_limit: rootCall((ctx, { rate_limit }) => set.setNetworkRateLimit(ctx, rate_limit)),
  sudo_set_network_immunity_period: rootCall((ctx, { immunity_period }) =>
    set.setNetworkImmunityPeriod(ctx, immunity_period),
  ),
  sudo_set_network_min_lock_cost: rootCall((ctx, { lock_cost }) => set.setNetworkMinLockCost(ctx, lock_cost)),
  sudo_set_subnet_limit: rootCall((ctx, { max_subnets }) => set.setSubnetLimit(ctx, max_subnets)),
  sudo_set_lock_reduction_interval: rootCall((ctx, { interval }) =>
    set.setLockReductionInterval(ctx, interval),
  ),
  sudo_set_stake_threshold: rootCall((ctx, { min_stake }) => set.setStakeThreshold(ctx, min_stake)),
  sudo_set_nominator_min_required_stake: rootCall((ctx, { min_stake }) => {
    // The new factor is compared with the old stake: the chain mixes the two units.
    const before = nominatorMinStake(ctx)
    write(ctx, NominatorMinRequiredStake, min_stake)
    if (min_stake > before) clearSmallNominations(ctx)
  }),
  sudo_set_tx_delegate_take_rate_limit: rootCall((ctx, { tx_rate_limit }) =>
    set.setTxDelegateTakeRateLimit(ctx, tx_rate_limit),
  ),
  sudo_set_min_delegate_take: rootCall((ctx, { take }) => set.setMinDelegateTake(ctx, take)),
  sudo_set_dissolve_network_schedule_duration: rootCall((ctx, { duration }) =>
    set.setDissolveNetworkScheduleDuration(ctx, duration),
  ),
  sudo_set_evm_chain_id: rootCall((ctx, { chain_id }) => write(ctx, ChainId, chain_id)),
  sudo_toggle_evm_precompile: rootCall((ctx, { precompile_id, enabled }) => {
    if (PrecompileEnable.get(ctx, precompile_id) === enabled) return
    PrecompileEnable.set(ctx, precompile_id, enabled)
    ctx.emit("AdminUtils", "PrecompileUpdated", { precompile_id, enabled })
  }),
  sudo_set_subnet_moving_alpha: rootCall((ctx, { alpha }) => write(ctx, SubnetMovingAlpha, alpha)),
  sudo_set_commit_reveal_version: rootCall((ctx, { version }) => set.setCommitRevealVersion(ctx, version)),
  sudo_set_ck_burn: rootCall((ctx, { burn }) => write(ctx, CKBurn, burn)),
  sudo_set_admin_freeze_window: rootCall((ctx, { window }) => set.setAdminFreezeWindow(ctx, window)),
  sudo_set_owner_hparam_rate_limit: rootCall((ctx, { epochs }) =>
    set.setOwnerHyperparamRateLimit(ctx, epochs),
  ),
  sudo_set_tao_flow_cutoff: rootCall((ctx, { flow_cutoff }) => write(ctx, TaoFlowCutoff, flow_cutoff)),
  sudo_set_tao_flow_normalization_exponent: rootCall((ctx, { exponent }) => {
    ensure(exponent >= U64F64_ONE && exponent <= 2n * U64F64_ONE, "InvalidValue")
    write(ctx, FlowNormExponent, exponent)
  }),
  sudo_set_tao_flow_smoothing_factor: rootCall((ctx, { smoothing_factor }) =>
    write(ctx, FlowEmaSmoothingFactor, smoothing_factor),
  ),
  sudo_set_net_tao_flow_enabled: rootCall((ctx, { enabled }) => write(ctx, NetTaoFlowEnabled, enabled)),
  sudo_set_start_call_delay: rootCall((ctx, { delay }) => set.setStartCallDelay(ctx, delay)),
  sudo_set_coldkey_swap_announcement_delay: rootCall((ctx, { duration }) =>
    set.setColdkeySwapAnnouncementDelay(ctx, duration),
  ),
  sudo_set_coldkey_swap_reannouncement_delay: rootCall((ctx, { duration }) =>
    set.setColdkeySwapReannouncementDelay(ctx, duration),
  ),
  sudo_set_max_epochs_per_block: rootCall((ctx, { max_epochs_per_block }) => {
    ensure(max_epochs_per_block >= 1, "ValueNotInBounds")
    set.setMaxEpochsPerBlock(ctx, max_epochs_per_block)
  }),
  sudo_set_network_pow_registration_allowed: () => fail("POWRegistrationDisabled"),
  sudo_set_total_issuance: () => fail("Deprecated"),
}
