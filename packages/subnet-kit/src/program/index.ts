/** What the programs of a subnet begin and end with: settings from the environment, one way to run and to stop. */

export { runProgram } from "./run-program.ts"
export {
  chainEndpoint,
  hotkeyFromEnv,
  minerSettings,
  netuid,
  type ValidatorSecret,
  validatorSecret,
} from "./settings.ts"
