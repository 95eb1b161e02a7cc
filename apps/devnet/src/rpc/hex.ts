import type { Hex } from "@subforge/runtime/bytes"

export { fromHex as hexToBytes, type Hex, toHex as bytesToHex } from "@subforge/runtime/bytes"

/** A number as JSON-RPC writes header numbers: minimal hex. */
export const numberToHex = (value: number): Hex => `0x${value.toString(16)}`
