import type { Pallet } from "../../../frame/pallet.ts"
import { fail } from "../pallet.ts"
import { associateEvmKey } from "./associate-evm-key.ts"
import {
  sudoSetMaxChildkeyTake,
  sudoSetMinChildkeyTake,
  sudoSetTxChildkeyTakeRateLimit,
} from "./childkey-take-bounds.ts"
import {
  announceColdkeySwap,
  clearColdkeySwapAnnouncement,
  disputeColdkeySwap,
  resetColdkeySwap,
} from "./coldkey-swap-announcement.ts"
import { setIdentity } from "./set-identity.ts"
import { swapColdkey, swapColdkeyAnnounced } from "./swap-coldkey.ts"
import { swapHotkey, swapHotkeyV2 } from "./swap-hotkey.ts"
import { tryAssociateHotkey } from "./try-associate-hotkey.ts"

/** Calls about hotkeys and coldkeys. */
export const keyCalls: Pallet<"SubtensorModule">["calls"] = {
  associate_evm_key: associateEvmKey,
  try_associate_hotkey: tryAssociateHotkey,
  set_identity: setIdentity,
  sudo_set_min_childkey_take: sudoSetMinChildkeyTake,
  sudo_set_max_childkey_take: sudoSetMaxChildkeyTake,
  sudo_set_tx_childkey_take_rate_limit: sudoSetTxChildkeyTakeRateLimit,
  announce_coldkey_swap: announceColdkeySwap,
  dispute_coldkey_swap: disputeColdkeySwap,
  reset_coldkey_swap: resetColdkeySwap,
  clear_coldkey_swap_announcement: clearColdkeySwapAnnouncement,
  swap_coldkey: swapColdkey,
  swap_coldkey_announced: swapColdkeyAnnounced,
  swap_hotkey: swapHotkey,
  swap_hotkey_v2: swapHotkeyV2,
  schedule_swap_coldkey: () => fail("Deprecated"),
}
