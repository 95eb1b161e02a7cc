import type { AccountId } from "../../../frame/origin.ts"
import type { HasState } from "../../../frame/storage.ts"
import {
  Active,
  BlockAtRegistration,
  Consensus,
  Dividends,
  Emission,
  Incentive,
  IsNetworkMember,
  Keys,
  LastUpdate,
  SubnetworkN,
  Uids,
  ValidatorPermit,
  ValidatorTrust,
} from "../../../generated/storage/subtensor-module.ts"

/** Registers hotkeys as uids 0, 1, … of an empty subnet; the first ones have a validator permit. */
export const writeNeurons = (
  ctx: HasState,
  netuid: number,
  hotkeys: readonly AccountId[],
  permits = 0,
): void => {
  const count = hotkeys.length
  SubnetworkN.set(ctx, netuid, count)
  Active.set(ctx, netuid, new Array<boolean>(count).fill(true))
  Emission.set(ctx, netuid, new BigUint64Array(count))
  LastUpdate.set(ctx, netuid, new BigUint64Array(count))
  for (const cell of [Consensus, Incentive, Dividends, ValidatorTrust]) {
    cell.set(ctx, netuid, new Uint16Array(count))
  }
  ValidatorPermit.set(
    ctx,
    netuid,
    hotkeys.map((_, uid) => uid < permits),
  )
  for (const [uid, hotkey] of hotkeys.entries()) {
    Keys.set(ctx, netuid, uid, hotkey)
    Uids.set(ctx, netuid, hotkey, uid)
    BlockAtRegistration.set(ctx, netuid, uid, 0n)
    IsNetworkMember.set(ctx, hotkey, netuid, true)
  }
}
