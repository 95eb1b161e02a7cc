import type { Call } from "../../../frame/pallet.ts"
import {
  FirstEmissionBlockNumber,
  NetworkRegisteredAt,
  StartCallDelay,
  SubtokenEnabled,
} from "../../../generated/storage/subtensor-module.ts"
import { saturatingAdd } from "../../../saturating.ts"
import { currentBlock } from "../current-block.ts"
import { emit, ensure } from "../pallet.ts"
import { ensureSubnetOwner } from "./owner-checks.ts"
import { subnetExists } from "./subnets.ts"

/** Starts the subnet's alpha emission with the next block. */
export const startCall: Call<"SubtensorModule", "start_call"> = (ctx, { netuid }) => {
  ensure(subnetExists(ctx, netuid), "SubnetNotExists")
  ensureSubnetOwner(ctx, netuid)
  ensure(!FirstEmissionBlockNumber.has(ctx, netuid), "FirstEmissionBlockNumberAlreadySet")
  const earliest = saturatingAdd(NetworkRegisteredAt.get(ctx, netuid), StartCallDelay.get(ctx))
  ensure(currentBlock(ctx) >= earliest, "NeedWaitingMoreBlocksToStarCall")
  const next = currentBlock(ctx) + 1n
  FirstEmissionBlockNumber.set(ctx, netuid, next)
  SubtokenEnabled.set(ctx, netuid, true)
  emit(ctx, "FirstEmissionBlockNumberSet", [netuid, next])
}
