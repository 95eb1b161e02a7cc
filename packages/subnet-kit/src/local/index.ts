/** Running a subnet's programs side by side on one machine. */
export { type ChildMessage, isSupervised, tell, tellReady } from "./child.ts"
export { type Child, ChildFailed, ChildSpec, Supervisor } from "./supervisor.ts"
