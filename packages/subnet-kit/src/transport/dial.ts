/** Where a neuron says it serves, as its axon entry on chain tells. */
export interface Endpoint {
  readonly ip: string
  readonly port: number
}

/**
 * The address to dial for a published endpoint. The chain refuses 127.0.0.1, so neurons of a local network publish
 * 0.0.0.0 (or ::), which is dialled as loopback there; on any other network it can't be dialled: undefined.
 */
export const dialAddress = (endpoint: Endpoint, localNetwork: boolean): Endpoint | undefined => {
  if (endpoint.port < 1 || endpoint.port > 65_535) return undefined
  if (endpoint.ip !== "0.0.0.0" && endpoint.ip !== "::") return endpoint
  if (!localNetwork) return undefined
  return { ip: endpoint.ip === "::" ? "::1" : "127.0.0.1", port: endpoint.port }
}
