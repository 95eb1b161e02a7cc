const ALICE = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY"
const BOB = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty"
const ALICE_GRANDPA = "5FA9nQDVg267DEd8m1ZypXLBnvN7SFxYwV7ndqSYGiN9TTpu"
const MILLION_TAO = 1_000_000_000_000_000

/** `RuntimeGenesisConfig` with every pallet's default, in the runtime's order: all fields that a configuration has. */
export const defaultGenesis = {
  system: {},
  aura: { authorities: [] },
  grandpa: { authorities: [] },
  balances: { balances: [], devAccounts: null },
  transactionPayment: { multiplier: "1000000000000000000" },
  subtensorModule: { stakes: [], balancesIssuance: 0, startCallDelay: null },
  sudo: { key: null },
  safeMode: { enteredUntil: null },
  ethereum: {},
  evm: { accounts: {} },
  evmChainId: { chainId: 0 },
  baseFee: { baseFeePerGas: "0x4a817c800", elasticity: 125_000 },
  limitOrders: {},
} as const

const benchmark = {
  aura: { authorities: [ALICE] },
  balances: {
    balances: [
      [ALICE, MILLION_TAO],
      [BOB, MILLION_TAO],
    ],
  },
  grandpa: { authorities: [[ALICE_GRANDPA, 1]] },
  sudo: { key: ALICE },
  subtensorModule: { balancesIssuance: 0, stakes: [] },
}

/** The runtime keeps the text as its source has it: indented by four more spaces from the second line on. */
const benchmarkText = JSON.stringify(benchmark, undefined, 2).replaceAll("\n", "\n    ")

/** The JSON of a preset: the default configuration, or the patch of that name. */
export const genesisPreset = (id: string | undefined): string | undefined => {
  if (id === undefined) return JSON.stringify(defaultGenesis)
  return id === "benchmark" ? benchmarkText : undefined
}

export const presetNames: readonly string[] = ["benchmark"]
