import type { RunningDevnet } from "@subforge/devnet"
import type { ChainClient, Metagraph } from "@subforge/subnet-kit/chain"
import type { Child, ChildFailed } from "@subforge/subnet-kit/local"
import type { MinerRound, RoundReport } from "@subforge/subnet-kit/validator"
import { Effect, Option, Stream } from "effect"
import type { EpochResult, NeuronEpoch, Verdict } from "./result.ts"

/** What the epochs are run on. */
export interface Stage {
  readonly devnet: RunningDevnet
  readonly chain: ChainClient
  readonly netuid: number
  /** The validators' programs, which report their rounds. */
  readonly validators: readonly Child[]
  readonly nameOf: (hotkey: string) => string
  readonly onProgress: (text: string) => void
}

/** Runs `count` paid epochs, after one that only gives the validators their permits. */
export const runEpochs = Effect.fn("runEpochs")(function* (stage: Stage, count: number) {
  let metagraph = yield* mineToEpoch(stage)
  stage.onProgress(`block ${metagraph.block}: the first epoch gave the validators their permits`)
  const epochs: EpochResult[] = []
  for (let index = 1; index <= count; index++) {
    stage.onProgress(`epoch ${index}: validators ask, score and set weights`)
    const { after, result } = yield* runEpoch(stage, metagraph, index)
    metagraph = after
    epochs.push(result)
  }
  return epochs
})

/** Jumps to the block in which the subnet's next epoch runs. */
const mineToEpoch = Effect.fn("mineToEpoch")(function* ({ devnet, chain, netuid }: Stage) {
  const { lastEpochBlock, tempo } = yield* chain.metagraph(netuid)
  const { number } = yield* chain.head
  yield* Effect.promise(() => devnet.mine(Math.max(1, lastEpochBlock + tempo - number)))
  return yield* chain.metagraph(netuid)
})

/**
 * One epoch, from the validators' questions to the payment: waits until every validator has reported the round of
 * the present epoch, then jumps to the next, which pays for it.
 */
const runEpoch = Effect.fn("runEpoch")(function* (stage: Stage, before: Metagraph, index: number) {
  const reports = yield* Effect.forEach(
    stage.validators,
    (child) => Effect.map(nextRound(child, before.epoch), (report) => ({ name: child.name, report })),
    { concurrency: "unbounded" },
  )
  for (const { name, report } of reports) stage.onProgress(`epoch ${index}: ${describeRound(name, report)}`)
  const after = yield* mineToEpoch(stage)
  const neurons = after.neurons.map((neuron): NeuronEpoch => {
    const stakeBefore = before.neurons[neuron.uid]?.stake ?? 0n
    return {
      uid: neuron.uid,
      name: stage.nameOf(neuron.hotkey),
      verdicts: reports.flatMap(({ name, report }) =>
        report.miners.filter(({ uid }) => uid === neuron.uid).map((miner) => verdict(name, miner)),
      ),
      incentive: neuron.incentive,
      dividends: neuron.dividends,
      earned: neuron.stake - stakeBefore,
    }
  })
  const result: EpochResult = {
    epoch: index,
    block: after.block,
    neurons,
    price: yield* stage.chain.alphaPrice(stage.netuid),
  }
  stage.onProgress(`epoch ${index}: paid in block ${after.block}`)
  return { after, result }
})

/** The report of the round that a validator did in this epoch. */
const nextRound = (child: Child, epoch: number): Effect.Effect<RoundReport, ChildFailed> =>
  child.messages.pipe(
    Stream.filter(({ type }) => type === "round"),
    Stream.map(({ data }) => data as RoundReport),
    Stream.filter((report) => report.epoch === epoch),
    Stream.runHead,
    Effect.flatMap(
      Option.match({ onNone: () => Effect.never, onSome: (report: RoundReport) => Effect.succeed(report) }),
    ),
  )

const describeRound = (name: string, { uid, status, miners, sent, failure }: RoundReport): string => {
  const answers = miners.reduce((sum, { outcomes }) => sum + outcomes.Answered, 0)
  const asked = miners.reduce((sum, miner) => sum + miner.asked, 0)
  const weights = failure === undefined ? `weights ${sent}` : `weights failed: ${failure}`
  return `${name} (uid ${uid}) ${status}, ${answers} of ${asked} answers in time, ${weights}`
}

const verdict = (validator: string, miner: MinerRound): Verdict => ({
  validator,
  outcomes: miner.outcomes,
  score: miner.roundScore,
  weight: miner.weight,
  medianMs: miner.medianMs ?? null,
  sample: miner.sample === undefined ? null : JSON.stringify(miner.sample),
})
