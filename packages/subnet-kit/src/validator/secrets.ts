import { createHmac } from "node:crypto"

/**
 * The secret of one validator's epoch. It is kept until the epoch is over and shown then, so that anybody can make the
 * same tasks again and check the scores.
 */
export const epochSecret = (secret: Uint8Array, hotkey: string, epoch: number): Uint8Array =>
  hmac(secret, `epoch.${hotkey}.${epoch}`)

/** The seed of one task: no two miners, no two tasks and no two validators share one. */
export const taskSeed = (secretOfEpoch: Uint8Array, uid: number, index: number): Uint8Array =>
  hmac(secretOfEpoch, `task.${uid}.${index}`)

/** Chooses at most `size` candidates, by the epoch's secret: unforeseeable, and the same when looked into later. */
export const sample = <T extends { readonly uid: number }>(
  secretOfEpoch: Uint8Array,
  candidates: readonly T[],
  size: number,
): readonly T[] =>
  candidates
    .map((candidate) => ({ candidate, draw: Buffer.from(hmac(secretOfEpoch, `sample.${candidate.uid}`)) }))
    .toSorted((one, other) => Buffer.compare(one.draw, other.draw))
    .slice(0, size)
    .map(({ candidate }) => candidate)
    .toSorted((one, other) => one.uid - other.uid)

const hmac = (key: Uint8Array, text: string): Uint8Array =>
  new Uint8Array(createHmac("sha256", key).update(text, "utf8").digest())
