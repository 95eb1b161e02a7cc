import type { CallName, PalletName } from "../../generated/calls.ts"
import type { ProxyType } from "../../generated/types.ts"

/** One call, or with "*" every call of a pallet. */
export type CallPattern = { readonly [P in PalletName]: `${P}.${CallName<P> | "*"}` }[PalletName]

/** The calls a kind of proxy may make. */
export type FilterRule =
  | { readonly mode: "AllowAll" | "DenyAll" }
  | { readonly mode: "Deny"; readonly calls: readonly CallPattern[] }
  | {
      readonly mode: "Allow"
      readonly calls: readonly CallPattern[]
      readonly except?: readonly CallPattern[]
    }
  /** Calls whose named argument is below a limit, in rao. */
  | { readonly mode: "AllowBelow"; readonly calls: readonly (readonly [CallPattern, string, bigint])[] }
  /** Calls that carry one certain call. */
  | { readonly mode: "AllowNested"; readonly calls: readonly (readonly [CallPattern, CallPattern])[] }

/** 0.5 TAO, or alpha. */
const SMALL_TRANSFER_LIMIT = 500_000_000n

/** What each kind of proxy may do, in the order in which `ProxyFilterRuntimeApi` tells it. */
export const FILTER_RULES: readonly (readonly [ProxyType, FilterRule])[] = [
  ["Any", { mode: "AllowAll" }],
  [
    "NonTransfer",
    {
      mode: "Deny",
      calls: [
        "Balances.*",
        "SubtensorModule.transfer_stake",
        "SubtensorModule.schedule_swap_coldkey",
        "SubtensorModule.swap_coldkey",
        "SubtensorModule.announce_coldkey_swap",
        "SubtensorModule.swap_coldkey_announced",
        "SubtensorModule.clear_coldkey_swap_announcement",
        "SubtensorModule.dispute_coldkey_swap",
      ],
    },
  ],
  [
    "NonFungible",
    {
      mode: "Deny",
      calls: [
        "Balances.*",
        "SubtensorModule.add_stake",
        "SubtensorModule.add_stake_limit",
        "SubtensorModule.remove_stake",
        "SubtensorModule.remove_stake_limit",
        "SubtensorModule.remove_stake_full_limit",
        "SubtensorModule.unstake_all",
        "SubtensorModule.unstake_all_alpha",
        "SubtensorModule.swap_stake",
        "SubtensorModule.swap_stake_limit",
        "SubtensorModule.move_stake",
        "SubtensorModule.transfer_stake",
        "SubtensorModule.burned_register",
        "SubtensorModule.root_register",
        "SubtensorModule.schedule_swap_coldkey",
        "SubtensorModule.swap_coldkey",
        "SubtensorModule.announce_coldkey_swap",
        "SubtensorModule.swap_coldkey_announced",
        "SubtensorModule.clear_coldkey_swap_announcement",
        "SubtensorModule.dispute_coldkey_swap",
        "SubtensorModule.swap_hotkey",
        "SubtensorModule.swap_hotkey_v2",
      ],
    },
  ],
  [
    "Transfer",
    {
      mode: "Allow",
      calls: [
        "Balances.transfer_keep_alive",
        "Balances.transfer_allow_death",
        "Balances.transfer_all",
        "SubtensorModule.transfer_stake",
      ],
    },
  ],
  [
    "SmallTransfer",
    {
      mode: "AllowBelow",
      calls: [
        ["Balances.transfer_keep_alive", "value", SMALL_TRANSFER_LIMIT],
        ["Balances.transfer_allow_death", "value", SMALL_TRANSFER_LIMIT],
        ["SubtensorModule.transfer_stake", "alpha_amount", SMALL_TRANSFER_LIMIT],
      ],
    },
  ],
  [
    "Owner",
    {
      mode: "Allow",
      calls: ["AdminUtils.*", "SubtensorModule.set_subnet_identity", "SubtensorModule.update_symbol"],
      except: ["AdminUtils.sudo_set_sn_owner_hotkey", "AdminUtils.sudo_set_subnet_owner_hotkey"],
    },
  ],
  [
    "NonCritical",
    {
      mode: "Deny",
      calls: [
        "SubtensorModule.dissolve_network",
        "SubtensorModule.root_register",
        "SubtensorModule.burned_register",
        "Sudo.*",
        "SubtensorModule.announce_coldkey_swap",
        "SubtensorModule.swap_coldkey_announced",
        "SubtensorModule.clear_coldkey_swap_announcement",
        "SubtensorModule.dispute_coldkey_swap",
      ],
    },
  ],
  ["Triumvirate", { mode: "DenyAll" }],
  ["Senate", { mode: "DenyAll" }],
  ["Governance", { mode: "DenyAll" }],
  [
    "Staking",
    {
      mode: "Allow",
      calls: [
        "SubtensorModule.add_stake",
        "SubtensorModule.remove_stake",
        "SubtensorModule.unstake_all",
        "SubtensorModule.unstake_all_alpha",
        "SubtensorModule.swap_stake",
        "SubtensorModule.swap_stake_limit",
        "SubtensorModule.move_stake",
        "SubtensorModule.add_stake_limit",
        "SubtensorModule.remove_stake_limit",
        "SubtensorModule.remove_stake_full_limit",
        "SubtensorModule.set_root_claim_type",
      ],
    },
  ],
  [
    "Registration",
    {
      mode: "Allow",
      calls: [
        "SubtensorModule.burned_register",
        "SubtensorModule.register",
        "SubtensorModule.register_limit",
      ],
    },
  ],
  ["RootWeights", { mode: "DenyAll" }],
  [
    "ChildKeys",
    { mode: "Allow", calls: ["SubtensorModule.set_children", "SubtensorModule.set_childkey_take"] },
  ],
  [
    "SudoUncheckedSetCode",
    { mode: "AllowNested", calls: [["Sudo.sudo_unchecked_weight", "System.set_code"]] },
  ],
  ["SwapHotkey", { mode: "Allow", calls: ["SubtensorModule.swap_hotkey", "SubtensorModule.swap_hotkey_v2"] }],
  [
    "SubnetLeaseBeneficiary",
    {
      mode: "Allow",
      calls: [
        "SubtensorModule.start_call",
        "AdminUtils.sudo_set_serving_rate_limit",
        "AdminUtils.sudo_set_min_difficulty",
        "AdminUtils.sudo_set_max_difficulty",
        "AdminUtils.sudo_set_weights_version_key",
        "AdminUtils.sudo_set_adjustment_alpha",
        "AdminUtils.sudo_set_immunity_period",
        "AdminUtils.sudo_set_min_allowed_weights",
        "AdminUtils.sudo_set_kappa",
        "AdminUtils.sudo_set_rho",
        "AdminUtils.sudo_set_activity_cutoff",
        "AdminUtils.sudo_set_network_registration_allowed",
        "AdminUtils.sudo_set_network_pow_registration_allowed",
        "AdminUtils.sudo_set_max_burn",
        "AdminUtils.sudo_set_bonds_moving_average",
        "AdminUtils.sudo_set_bonds_penalty",
        "AdminUtils.sudo_set_commit_reveal_weights_enabled",
        "AdminUtils.sudo_set_liquid_alpha_enabled",
        "AdminUtils.sudo_set_alpha_values",
        "AdminUtils.sudo_set_commit_reveal_weights_interval",
        "AdminUtils.sudo_set_toggle_transfer",
        "AdminUtils.sudo_set_subnet_emission_enabled",
        "AdminUtils.sudo_set_min_childkey_take_per_subnet",
      ],
    },
  ],
  ["RootClaim", { mode: "Allow", calls: ["SubtensorModule.claim_root"] }],
]
