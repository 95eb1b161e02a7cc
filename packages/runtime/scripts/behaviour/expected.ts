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
