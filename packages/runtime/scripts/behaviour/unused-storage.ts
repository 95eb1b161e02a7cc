const BLOCK = "only there while a block is built, which keeps it beside the state"
const MIGRATION = "only written by migrations of older chains"

/** Storage items that no behaviour here reads or writes, by "Pallet.Item", and why. */
export const UNUSED_STORAGE: Readonly<Record<string, string>> = {
  "System.ExtrinsicCount": BLOCK,
  "System.InherentsApplied": BLOCK,
  "System.AllExtrinsicsLen": BLOCK,
  "System.ExtrinsicData": BLOCK,
  "System.ExecutionPhase": BLOCK,
  "Balances.Account": "balances stand in System.Account",
  "Balances.Locks": "no pallet of the runtime locks a balance",
  "Balances.Reserves": "no pallet of the runtime makes reserves with a name",
  "Balances.Freezes": "no pallet of the runtime freezes a balance",
  "SubtensorModule.NextStakeJobId": "nothing in the runtime reads or writes it",
  "SubtensorModule.UsedWork": "only written by the faucet, which is not part of the production build",
  "SubtensorModule.MaxWeightsLimit": "nothing in the runtime reads or writes it",
  "SubtensorModule.LastTxBlock": MIGRATION,
  "SubtensorModule.LastTxBlockChildKeyTake": MIGRATION,
  "SubtensorModule.LastTxBlockDelegateTake": MIGRATION,
  "SubtensorModule.HasMigrationRun": MIGRATION,
  "Drand.HasMigrationRun": MIGRATION,
  "Crowdloan.HasMigrationRun": MIGRATION,
  "Swap.HasMigrationRun": MIGRATION,
  "Swap.ScrapReservoirAlpha": MIGRATION,
  "MevShield.HasMigrationRun": MIGRATION,
  "LimitOrders.HasMigrationRun": MIGRATION,
}
