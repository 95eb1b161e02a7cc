import { Effect } from "effect"
import type { Neuron } from "../chain/metagraph.ts"
import { checkedScore } from "../scorer/scorer.ts"
import type { Dendrite } from "../transport/dendrite.ts"
import { type Reply, replyKinds } from "../transport/reply.ts"
import type { Mechanism } from "./mechanism.ts"
import type { OutcomeCounts } from "./report.ts"

/** A miner with an axon. */
export type ServingNeuron = Neuron & { readonly axon: NonNullable<Neuron["axon"]> }

/** What came of one miner's tasks. */
export interface Interview {
  readonly neuron: ServingNeuron
  readonly asked: number
  /** One score a judged task, in the order of the tasks. */
  readonly scores: readonly number[]
  readonly outcomes: OutcomeCounts
  readonly scorerFaults: number
  readonly medianMs: number | undefined
  readonly sample: unknown
}

/** How a miner is asked. */
export interface Asking {
  /** Tasks in flight to one miner at once. */
  readonly concurrency: number
  /** Milliseconds beyond the deadline that a late answer is waited for, only to tell late from silent. */
  readonly graceMs: number
}

/** Asks one miner all its tasks and scores the answers. Never fails: that is what outcomes are for. */
export const askMiner = <Task, Request extends object, Answer>(
  dendrite: Dendrite["Service"],
  mechanism: Mechanism<Task, Request, Answer>,
  neuron: ServingNeuron,
  tasks: readonly Task[],
  asking: Asking,
): Effect.Effect<Interview> =>
  Effect.gen(function* () {
    const target = { hotkey: neuron.hotkey, ip: neuron.axon.ip, port: neuron.axon.port }
    const patience = { deadlineMs: mechanism.deadlineMs, timeoutMs: mechanism.deadlineMs + asking.graceMs }
    const replies = yield* Effect.forEach(
      tasks,
      (task) => dendrite.query(target, mechanism.synapse, mechanism.requestOf(task), patience),
      { concurrency: asking.concurrency },
    )
    const scores: number[] = []
    let scorerFaults = 0
    for (const [index, reply] of replies.entries()) {
      try {
        scores.push(judge(mechanism, tasks[index] as Task, reply))
      } catch (fault) {
        scorerFaults++
        yield* Effect.logError(`The scorer failed on an answer of uid ${neuron.uid}`, fault)
      }
    }
    const whole = replies.filter((reply) => reply._tag === "Answered" || reply._tag === "Late")
    return {
      neuron,
      asked: tasks.length,
      scores,
      scorerFaults,
      outcomes: countOutcomes(replies),
      medianMs: median(whole.map((reply) => reply.elapsedMs)),
      sample: whole[0]?.answer,
    }
  })

const judge = <Task, Request, Answer>(
  mechanism: Mechanism<Task, Request, Answer>,
  task: Task,
  reply: Reply<Answer>,
): number => (reply._tag === "Answered" ? checkedScore(mechanism.scorer, task, reply.answer) : 0)

const countOutcomes = (replies: readonly Reply<unknown>[]): OutcomeCounts =>
  Object.fromEntries(
    replyKinds.map((kind) => [kind, replies.filter((reply) => reply._tag === kind).length]),
  ) as OutcomeCounts

const median = (values: readonly number[]): number | undefined =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]
