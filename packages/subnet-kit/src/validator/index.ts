/** Running a validator: the mechanism it applies, its settings, its reports. */

export { SettingsRefused } from "../settings.ts"
export type { Mechanism } from "./mechanism.ts"
export type { MinerRound, OutcomeCounts, RoundReport } from "./report.ts"
export { epochSecret, taskSeed } from "./secrets.ts"
export {
  defaultValidatorSettings,
  Validator,
  type ValidatorError,
  type ValidatorOptions,
  ValidatorSettings,
  type ValidatorState,
} from "./validator.ts"
