import { decodeExtrinsic, type Era } from "@subforge/runtime/protocol"

/** More than an encapsulated key, which every shielded transaction has. */
const SHORTEST = 1_088

/** The era of a shielded transaction; undefined for any other one. */
export const shieldedEra = (bytes: Uint8Array): Era | undefined => {
  if (bytes.length < SHORTEST) return undefined
  const { preamble, call } = decodeExtrinsic(bytes)
  if (call.pallet !== "MevShield" || call.name !== "submit_encrypted") return undefined
  return preamble.type === "Signed" ? preamble.extensions.era : undefined
}
