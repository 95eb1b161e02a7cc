/** Lowercase hex with the 0x prefix. */
export type Hex = `0x${string}`

export { fromHex as hexToBytes, toHex as bytesToHex } from "@subforge/runtime/bytes"

/** A number as JSON-RPC writes header numbers: minimal hex. */
export const numberToHex = (value: number): Hex => `0x${value.toString(16)}`
