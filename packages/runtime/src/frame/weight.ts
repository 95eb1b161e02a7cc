import { minimum, saturatingAdd, saturatingMul, saturatingSub } from "../saturating.ts"

/** What something costs a block: picoseconds of computation (`ref_time`) and bytes of proof (`proof_size`). */
export interface Weight {
  readonly ref_time: bigint
  readonly proof_size: bigint
}

export const ZERO_WEIGHT: Weight = { ref_time: 0n, proof_size: 0n }

export const weight = (refTime: bigint, proofSize = 0n): Weight => ({
  ref_time: refTime,
  proof_size: proofSize,
})

/** Saturating sum. */
export const addWeight = (a: Weight, b: Weight): Weight => ({
  ref_time: saturatingAdd(a.ref_time, b.ref_time),
  proof_size: saturatingAdd(a.proof_size, b.proof_size),
})

/** Saturating difference. */
export const subWeight = (a: Weight, b: Weight): Weight => ({
  ref_time: saturatingSub(a.ref_time, b.ref_time),
  proof_size: saturatingSub(a.proof_size, b.proof_size),
})

export const minWeight = (a: Weight, b: Weight): Weight => ({
  ref_time: minimum(a.ref_time, b.ref_time),
  proof_size: minimum(a.proof_size, b.proof_size),
})

export const scaleWeight = (a: Weight, times: bigint): Weight => ({
  ref_time: saturatingMul(a.ref_time, times),
  proof_size: saturatingMul(a.proof_size, times),
})

/** Whether either part is greater. */
export const anyGreater = (a: Weight, b: Weight): boolean =>
  a.ref_time > b.ref_time || a.proof_size > b.proof_size

export const isZeroWeight = (a: Weight): boolean => a.ref_time === 0n && a.proof_size === 0n

const READ = 25_000_000n
const WRITE = 100_000_000n

/** The weight of database reads and writes, with RocksDB's figures. */
export const dbWeight = (reads: number, writes = 0): Weight =>
  weight(READ * BigInt(reads) + WRITE * BigInt(writes))
