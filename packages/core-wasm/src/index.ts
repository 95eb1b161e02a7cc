export { activeFace } from "./active.ts"
export type * from "./api/beacon.ts"
export type * from "./api/coinbase.ts"
export type * from "./api/core-error.ts"
export type * from "./api/crypto.ts"
export type * from "./api/dividends.ts"
export type * from "./api/emission.ts"
export type * from "./api/epoch.ts"
export type * from "./api/fixed.ts"
export { ABSENT, type FlatBytes, flatten, unflatten } from "./api/flat-bytes.ts"
export type * from "./api/hash.ts"
export type * from "./api/math.ts"
export type * from "./api/share-pool.ts"
export type * from "./api/shield.ts"
export type * from "./api/sparse-rows.ts"
export type * from "./api/swap.ts"
export type * from "./api/trie.ts"
export type * from "./api/weights.ts"
export type { Core } from "./core.ts"
export * from "./exports/beacon.ts"
export * from "./exports/coinbase.ts"
export * from "./exports/crypto.ts"
export * from "./exports/dividends.ts"
export * from "./exports/emission.ts"
export * from "./exports/epoch.ts"
export * from "./exports/fixed.ts"
export * from "./exports/hash.ts"
export * from "./exports/share-pool.ts"
export * from "./exports/shield.ts"
export * from "./exports/swap.ts"
export * from "./exports/trie.ts"
export * from "./exports/weights.ts"
export { type Row, rowOf, toSparseRows } from "./math/sparse-rows.ts"
export { type Beacon, quicknet } from "./timelock/quicknet.ts"
export {
  commitmentRound,
  delayRound,
  type EpochSchedule,
  type Now,
  revealRound,
} from "./timelock/reveal-round.ts"
export {
  decodeTimelockEnvelope,
  encodeTimelockEnvelope,
  encodeTimelockedWeights,
  type TimelockEnvelope,
  type TimelockedWeightsPayload,
} from "./timelock/timelocked-weights.ts"
