import { ensureSigned } from "../../../frame/origin.ts"
import type { Call } from "../../../frame/pallet.ts"
import {
  AutoStakeDestination,
  AutoStakeDestinationColdkeys,
} from "../../../generated/storage/subtensor-module.ts"
import { emit, ensure } from "../pallet.ts"
import { isHotkeyRegistered } from "../subnet/neurons.ts"
import { subnetExists } from "../subnet/subnets.ts"

/** Chooses the hotkey that a coldkey's mining income on a subnet is staked to. */
export const setColdkeyAutoStakeHotkey: Call<"SubtensorModule", "set_coldkey_auto_stake_hotkey"> = (
  ctx,
  { netuid, hotkey },
) => {
  const coldkey = ensureSigned(ctx)
  ensure(subnetExists(ctx, netuid), "SubnetNotExists")
  ensure(isHotkeyRegistered(ctx, netuid, hotkey), "HotKeyNotRegisteredInSubNet")
  const current = AutoStakeDestination.get(ctx, coldkey, netuid)
  ensure(current !== hotkey, "SameAutoStakeHotkeyAlreadySet")
  if (current !== undefined) {
    AutoStakeDestinationColdkeys.update(ctx, current, netuid, (coldkeys) =>
      coldkeys.filter((other) => other !== coldkey),
    )
  }
  AutoStakeDestination.set(ctx, coldkey, netuid, hotkey)
  AutoStakeDestinationColdkeys.update(ctx, hotkey, netuid, (coldkeys) =>
    coldkeys.includes(coldkey) ? coldkeys : [...coldkeys, coldkey],
  )
  emit(ctx, "AutoStakeDestinationSet", { coldkey, netuid, hotkey })
}
