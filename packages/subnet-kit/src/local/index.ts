/** Running a whole subnet on one machine: its launch on a local chain, and its programs side by side. */

export { SettingsRefused } from "../settings.ts"
export { type ChildMessage, isSupervised, tell, tellReady } from "./child.ts"
export {
  type Actor,
  LaunchFailed,
  type LaunchStep,
  launchSubnet,
  type ParameterChange,
  rao,
  type SubnetPlan,
} from "./launch-subnet.ts"
export { type Child, ChildFailed, ChildSpec, Supervisor } from "./supervisor.ts"
