import type { Profile } from "../../../frame/profile.ts"

/**
 * The build that the chain's own local network script makes by default (`fast-runtime` and `pow-faucet`): blocks of
 * 250 ms, short tempos and waits, no rate limit on new subnets. Names that the metadata lacks are the pallet's own.
 */
export const fastProfile: Profile = {
  name: "fast",
  constants: new Map<string, unknown>([
    ["Aura.SlotDuration", 250n],
    ["Timestamp.MinimumPeriod", 125n],
    ["SubtensorModule.InitialTempo", 10],
    ["SubtensorModule.InitialTxChildKeyTakeRateLimit", 5n],
    ["SubtensorModule.InitialColdkeySwapAnnouncementDelay", 50],
    ["SubtensorModule.InitialColdkeySwapReannouncementDelay", 10],
    ["SubtensorModule.InitialNetworkRateLimit", 0n],
    ["SubtensorModule.InitialMaxEpochsPerBlock", 32],
    ["SubtensorModule.HotkeySwapOnSubnetInterval", 1n],
    ["SubtensorModule.PendingChildKeyCooldown", 15n],
    ["SubtensorModule.MechanismCountSetRateLimit", 1n],
    ["SubtensorModule.MechanismEmissionRateLimit", 1n],
    ["SubtensorModule.MaxUidsTrimmingRateLimit", 1n],
    ["SubtensorModule.EvmKeyAssociateRateLimit", 1n],
    ["Crowdloan.MinimumBlockDuration", 50],
    ["Crowdloan.MaximumBlockDuration", 20_000],
  ]),
}
