/** Running a miner. */

export { SettingsRefused } from "../settings.ts"
export {
  localServing,
  Miner,
  type MinerError,
  type MinerOptions,
  type MinerState,
  NotRegistered,
  ServingOptions,
} from "./miner.ts"
