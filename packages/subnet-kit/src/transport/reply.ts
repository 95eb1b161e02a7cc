import type { Data } from "effect"

/**
 * What came of one call. Only `Answered` has something to score; the others are counted apart from wrong answers,
 * since a miner that is down, one that is slow and one that is wrong are three different things to know.
 */
export type Reply<Answer> = Data.TaggedEnum<{
  /** A well-formed answer within the deadline. */
  Answered: { readonly answer: Answer; readonly elapsedMs: number }
  /** A well-formed answer after the stated deadline: it scores 0. */
  Late: { readonly answer: Answer; readonly elapsedMs: number }
  /** Nothing whole had arrived when the caller stopped waiting. */
  TimedOut: { readonly elapsedMs: number }
  /** An HTTP status other than 200. */
  Refused: { readonly status: number; readonly message: string; readonly elapsedMs: number }
  /** No connection, or it broke off. */
  Unreachable: { readonly message: string; readonly elapsedMs: number }
  /** No JSON, too deep, NaN, or not the synapse's fields. */
  Malformed: { readonly message: string; readonly elapsedMs: number }
  /** Longer than allowed; the connection was cut there. */
  TooLarge: { readonly limitBytes: number; readonly elapsedMs: number }
}>

/** The kinds of outcome, in the order in which reports list them. */
export const replyKinds = [
  "Answered",
  "Late",
  "TimedOut",
  "Refused",
  "Unreachable",
  "Malformed",
  "TooLarge",
] as const satisfies readonly Reply<unknown>["_tag"][]
