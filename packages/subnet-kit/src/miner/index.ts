/** Running a miner. */
export {
  localServing,
  Miner,
  type MinerError,
  type MinerOptions,
  type MinerState,
  NotRegistered,
  ServingOptions,
} from "./miner.ts"
