import type { Pallet } from "../../frame/pallet.ts"
import {
  maxUidsTrimmingLimit,
  mechanismCountLimit,
  mechanismEmissionLimit,
} from "../subtensor/rate-limits.ts"
import {
  setMaxMechanismCount,
  setMechanismCount,
  setMechanismEmissionSplit,
} from "../subtensor/subnet/mechanism-count.ts"
import { chooseSubnetOwnerHotkey } from "../subtensor/subnet/owner-hotkey.ts"
import { trimToMaxAllowedUids } from "../subtensor/subnet/trim-uids.ts"
import { ownerCall, rootCall } from "./access.ts"

/** Mechanisms, trimming and the owner's hotkey: rules of SubtensorModule behind a call of AdminUtils. */
export const uidCalls: Pallet<"AdminUtils">["calls"] = {
  sudo_set_mechanism_count: ownerCall(mechanismCountLimit, (ctx, { netuid, mechanism_count }) =>
    setMechanismCount(ctx, netuid, mechanism_count),
  ),
  sudo_set_mechanism_emission_split: ownerCall(mechanismEmissionLimit, (ctx, { netuid, maybe_split }) =>
    setMechanismEmissionSplit(ctx, netuid, maybe_split),
  ),
  sudo_set_max_mechanism_count: rootCall((ctx, { max_mechanism_count }) =>
    setMaxMechanismCount(ctx, max_mechanism_count),
  ),
  sudo_trim_to_max_allowed_uids: ownerCall(maxUidsTrimmingLimit, (ctx, { netuid, max_n }) =>
    trimToMaxAllowedUids(ctx, netuid, max_n),
  ),
  sudo_set_subnet_owner_hotkey: (ctx, { netuid, hotkey }) => chooseSubnetOwnerHotkey(ctx, netuid, hotkey),
  sudo_set_sn_owner_hotkey: (ctx, { netuid, hotkey }) => chooseSubnetOwnerHotkey(ctx, netuid, hotkey),
}
