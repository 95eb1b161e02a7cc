import { retrieval } from "../src/mechanism.ts"

/**
 * What asking a friend costs the copycat, in milliseconds: the way there and back. On one machine there is no distance,
 * so the demo models one; it lies just beyond the deadline that the subnet states.
 */
export const detourMs = retrieval.deadlineMs * 1.05
