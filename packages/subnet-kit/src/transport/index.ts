/** Miners answer through an `Axon`, validators ask through a `Dendrite`; both keep strangers within limits. */

export { SettingsRefused } from "../settings.ts"
export { Axon, AxonFailed, type AxonHandler, type AxonOptions, handler, serveAxon } from "./axon.ts"
export { Dendrite, type DendriteOptions, type Patience, type Target } from "./dendrite.ts"
export { dialAddress, type Endpoint } from "./dial.ts"
export { defaultTransportLimits, TransportLimits } from "./limits.ts"
export { type Reply, replyKinds } from "./reply.ts"
