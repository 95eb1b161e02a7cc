import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import type { Pallet } from "../../../frame/pallet.ts"
import { AutoStakeDestination } from "../../../generated/storage/subtensor-module.ts"
import { nextEpochStartBlock } from "../subnet/epoch-schedule.ts"
import { networkToPrune } from "../subnet/network-to-prune.ts"
import { subnetAccountId } from "../subnet/subnet-account.ts"
import { getAllDynamicInfo, getDynamicInfo } from "./dynamic-info.ts"
import { getSubnetHyperparams, getSubnetHyperparamsV2, getSubnetHyperparamsV3 } from "./hyperparams.ts"
import { getAllMechagraphs, getAllMetagraphs, getMechagraph, getMetagraph } from "./metagraph.ts"
import { getSelectiveMechagraph, getSelectiveMetagraph } from "./selective-metagraph.ts"
import { getSubnetState } from "./subnet-state.ts"
import { getSubnetInfo, getSubnetInfoV2, getSubnetsInfo, getSubnetsInfoV2 } from "./subnet-summary.ts"

export const subnetInfoApis: NonNullable<Pallet["apis"]> = {
  SubnetInfoRuntimeApi_get_subnet_info: getSubnetInfo,
  SubnetInfoRuntimeApi_get_subnets_info: getSubnetsInfo,
  SubnetInfoRuntimeApi_get_subnet_info_v2: getSubnetInfoV2,
  SubnetInfoRuntimeApi_get_subnets_info_v2: getSubnetsInfoV2,
  SubnetInfoRuntimeApi_get_subnet_hyperparams: getSubnetHyperparams,
  SubnetInfoRuntimeApi_get_subnet_hyperparams_v2: getSubnetHyperparamsV2,
  SubnetInfoRuntimeApi_get_subnet_hyperparams_v3: getSubnetHyperparamsV3,
  SubnetInfoRuntimeApi_get_dynamic_info: getDynamicInfo,
  SubnetInfoRuntimeApi_get_all_dynamic_info: getAllDynamicInfo,
  SubnetInfoRuntimeApi_get_metagraph: getMetagraph,
  SubnetInfoRuntimeApi_get_all_metagraphs: getAllMetagraphs,
  SubnetInfoRuntimeApi_get_mechagraph: getMechagraph,
  SubnetInfoRuntimeApi_get_all_mechagraphs: getAllMechagraphs,
  SubnetInfoRuntimeApi_get_selective_metagraph: getSelectiveMetagraph,
  SubnetInfoRuntimeApi_get_selective_mechagraph: getSelectiveMechagraph,
  SubnetInfoRuntimeApi_get_subnet_state: getSubnetState,
  SubnetInfoRuntimeApi_get_subnet_to_prune: networkToPrune,
  SubnetInfoRuntimeApi_get_coldkey_auto_stake_hotkey: (ctx: Context, coldkey: AccountId, netuid: number) =>
    AutoStakeDestination.get(ctx, coldkey, netuid),
  SubnetInfoRuntimeApi_get_subnet_account_id: subnetAccountId,
  SubnetInfoRuntimeApi_get_next_epoch_start_block: nextEpochStartBlock,
}
