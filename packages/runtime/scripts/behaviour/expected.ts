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

/** Calls that replace the runtime's code: dispatching one fails with an error that names it. */
export const NAMED_ERRORS: ReadonlySet<string> = new Set([
  "System.set_code",
  "System.set_code_without_checks",
  "System.authorize_upgrade",
  "System.authorize_upgrade_without_checks",
  "System.apply_authorized_upgrade",
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
