/** What is known of a drand beacon: enough to verify its rounds and to seal to them. */
export interface Beacon {
  /** Hash of the chain's parameters, hex: the beacon's name. */
  readonly chainHash: string
  /** Unix time of round 1, seconds. */
  readonly genesis: number
  /** Seconds between rounds. */
  readonly period: number
  /** Compressed point of G2, 96 bytes. */
  readonly publicKey: Uint8Array
}

const hex = (digits: string): Uint8Array =>
  Uint8Array.from({ length: digits.length / 2 }, (_, i) =>
    Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16),
  )

/** drand's quicknet: the beacon that `BeaconConfig` of pallet Drand holds from the start. */
export const quicknet: Beacon = {
  chainHash: "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
  genesis: 1_692_803_367,
  period: 3,
  publicKey: hex(
    "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451" +
      "0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
  ),
}
