import type { Scorer } from "../scorer/scorer.ts"
import type { Synapse } from "../wire/synapse.ts"

/** What a subnet's validators do: make tasks, ask, judge. One object of this shape is the heart of a subnet. */
export interface Mechanism<Task, Request, Answer> {
  readonly synapse: Synapse<Request, Answer>
  /** Makes a task from 32 secret bytes: the same bytes give the same task, anywhere. */
  readonly makeTask: (seed: Uint8Array) => Task
  /** The part of a task that a miner may see. */
  readonly requestOf: (task: Task) => Request
  readonly scorer: Scorer<Task, Answer>
  /** Milliseconds within which an answer counts; later ones score 0. Stated in the subnet's rules. */
  readonly deadlineMs: number
}
