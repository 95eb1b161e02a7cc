/** Miners answer through an `Axon`, validators ask through a `Dendrite`; both keep strangers within limits. */

export { SettingsRefused } from "../settings.ts"
export { Axon, AxonFailed, type AxonOptions, serveAxon } from "./axon.ts"
export { type AxonHandler, handler } from "./axon-handler.ts"
export { Dendrite, type DendriteOptions, type Patience, type Target } from "./dendrite.ts"
export { dialAddress, type Endpoint } from "./dial.ts"
export { defaultTransportLimits, TransportLimits } from "./limits.ts"
export { type Reply, replyKinds } from "./reply.ts"
