/** Pallets whose behaviour comes later; using one gives a named error. */
export const LEFT_OUT_PALLETS: ReadonlySet<string> = new Set([
  "Ethereum",
  "EVM",
  "EVMChainId",
  "BaseFee",
  "Contracts",
])

/** Runtime APIs of those pallets. */
export const LEFT_OUT_APIS: ReadonlySet<string> = new Set([
  "EthereumRuntimeRPCApi",
  "ConvertTransactionRuntimeApi",
  "ContractsApi",
])

/** Calls that would put other code in the place of the runtime: where the chain does so, they fail with an error that says it. */
export const NAMED_ERRORS: ReadonlySet<string> = new Set([
  "System.set_code",
  "System.set_code_without_checks",
  "System.apply_authorized_upgrade",
])

/** Calls that the chain ends with the same error whatever they are given: that error is their behaviour. */
export const ALWAYS_FAIL: Readonly<Record<string, string>> = {
  "SubtensorModule.schedule_swap_coldkey": "SubtensorModule.Deprecated",
  "AdminUtils.sudo_set_network_pow_registration_allowed": "AdminUtils.POWRegistrationDisabled",
  "AdminUtils.sudo_set_total_issuance": "AdminUtils.Deprecated",
  "Swap.toggle_user_liquidity": "Swap.Deprecated",
  "Swap.add_liquidity": "Swap.Deprecated",
  "Swap.remove_liquidity": "Swap.Deprecated",
  "Swap.modify_position": "Swap.Deprecated",
  "Swap.disable_lp": "Swap.Deprecated",
}

/** Crates of the chain whose tests are ported, and their pallets; that of the block's execution has none. */
export const CRATES: Readonly<Record<string, string | undefined>> = {
  "frame-executive": undefined,
  "frame-system": "System",
  "pallet-admin-utils": "AdminUtils",
  "pallet-aura": "Aura",
  "pallet-balances": "Balances",
  "pallet-commitments": "Commitments",
  "pallet-crowdloan": "Crowdloan",
  "pallet-drand": "Drand",
  "pallet-grandpa": "Grandpa",
  "pallet-limit-orders": "LimitOrders",
  "pallet-multisig": "Multisig",
  "pallet-preimage": "Preimage",
  "pallet-safe-mode": "SafeMode",
  "pallet-scheduler": "Scheduler",
  "pallet-shield": "MevShield",
  "pallet-subtensor": "SubtensorModule",
  "pallet-subtensor-proxy": "Proxy",
  "pallet-subtensor-swap": "Swap",
  "pallet-sudo": "Sudo",
  "pallet-timestamp": "Timestamp",
  "pallet-transaction-payment": "TransactionPayment",
  "pallet-utility": "Utility",
}

/** Calls that a marked test file makes, though none of the upstream tests it names does. */
export const NOT_PORTED: ReadonlySet<string> = new Set([
  "System.authorize_upgrade_without_checks",
  "Grandpa.report_equivocation",
  "Grandpa.report_equivocation_unsigned",
  "Grandpa.note_stalled",
  "SubtensorModule.sudo_set_min_childkey_take",
  "Scheduler.schedule_named_after",
  "AdminUtils.sudo_set_subnet_owner_hotkey",
  "AdminUtils.swap_authorities",
  "Swap.toggle_user_liquidity",
  "Swap.add_liquidity",
  "Swap.remove_liquidity",
  "Swap.modify_position",
  "Swap.disable_lp",
])

type Hook = "onInitialize" | "onFinalize" | "onIdle"

/** The hooks of the chain's pallets that a block runs and that do something; metadata does not tell them. */
export const HOOKS: Readonly<Record<string, readonly Hook[]>> = {
  RandomnessCollectiveFlip: ["onInitialize"],
  Timestamp: ["onInitialize", "onFinalize"],
  Aura: ["onInitialize"],
  Grandpa: ["onFinalize"],
  TransactionPayment: ["onFinalize"],
  SubtensorModule: ["onInitialize"],
  Scheduler: ["onInitialize"],
  Proxy: ["onFinalize"],
  Commitments: ["onInitialize"],
  SafeMode: ["onInitialize"],
  MevShield: ["onInitialize"],
}
