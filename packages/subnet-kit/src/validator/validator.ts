import { Context, Effect, Layer, Ref, Schema, Stream } from "effect"
import { Chain, type ChainClient } from "../chain/chain.ts"
import type { ReadError } from "../chain/errors.ts"
import type { Metagraph } from "../chain/metagraph.ts"
import { makeWeightSetter, type WeightSetter } from "../chain/weight-setter.ts"
import { NotRegistered } from "../miner/miner.ts"
import { loadScoreBook, ScoreBook, type ScoreBookUnreadable, saveScoreBook } from "../scorer/score-book.ts"
import { checkSettings, SettingsRefused } from "../settings.ts"
import { Dendrite } from "../transport/dendrite.ts"
import type { Key } from "../wallet/key.ts"
import { decideWeights, defaultWeightPolicy, WeightPolicy } from "../weights/policy.ts"
import type { WeightVector } from "../weights/quantise.ts"
import { askMiner, type Interview, type ServingNeuron } from "./ask-miner.ts"
import type { Mechanism } from "./mechanism.ts"
import type { MinerRound, RoundReport } from "./report.ts"
import { epochSecret, sample, taskSeed } from "./secrets.ts"

const Positive = Schema.Int.pipe(Schema.check(Schema.isGreaterThan(0)))

/** How a validator works through an epoch. */
export const ValidatorSettings = Schema.Struct({
  netuid: Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 1, maximum: 65_535 }))),
  tasksPerMiner: Positive,
  /** Miners asked in one round. */
  sampleSize: Positive,
  /** Tasks in flight to one miner at once. */
  concurrencyPerMiner: Positive,
  /** Milliseconds beyond the deadline that late answers are waited for, only to tell them from silence. */
  graceMs: Schema.Int.pipe(Schema.check(Schema.isGreaterThanOrEqualTo(0))),
  policy: WeightPolicy,
})
export type ValidatorSettings = typeof ValidatorSettings.Type

/** Eight tasks a miner, up to 64 miners a round, four at a time. */
export const defaultValidatorSettings = (netuid: number): ValidatorSettings => ({
  netuid,
  tasksPerMiner: 8,
  sampleSize: 64,
  concurrencyPerMiner: 4,
  graceMs: 500,
  policy: defaultWeightPolicy,
})

/** What a validator is made of. */
export interface ValidatorOptions<Task, Request, Answer> {
  readonly hotkey: Key
  /** 32 bytes or more that nobody else knows: tasks derive from them. */
  readonly secret: Uint8Array
  readonly mechanism: Mechanism<Task, Request, Answer>
  readonly settings: ValidatorSettings
  /** File that keeps the scores across restarts; without one they are kept in memory. */
  readonly scoreFile?: string
}

/** A validator at work. */
export interface ValidatorState {
  readonly uid: number
  /** One report an epoch, as rounds end; runs while it is consumed. Trouble with miners or the chain does not end it. */
  readonly rounds: Stream.Stream<RoundReport, NotRegistered | ReadError>
}

/** Everything that can keep a validator from starting. */
export type ValidatorError = NotRegistered | ScoreBookUnreadable | SettingsRefused | ReadError

/** A validator: each epoch it asks miners, scores their answers, and sets weights. */
export class Validator extends Context.Service<Validator, ValidatorState>()(
  "@subforge/subnet-kit/Validator",
) {
  /** A validator for as long as the layer lives. */
  static readonly layer = <Task, Request extends object, Answer>(
    options: ValidatorOptions<Task, Request, Answer>,
  ): Layer.Layer<Validator, ValidatorError, Chain> =>
    Layer.effect(Validator, makeValidator(options)).pipe(
      Layer.provide(
        Layer.unwrap(
          Chain.use((chain) =>
            Effect.succeed(Dendrite.layer({ hotkey: options.hotkey, localNetwork: chain.localNetwork })),
          ),
        ),
      ),
    )
}

const fewestSecretBytes = 32

interface Memory {
  readonly lastEpoch: number | undefined
  readonly lastGood: WeightVector | undefined
}

const makeValidator = Effect.fn("Validator.make")(function* <Task, Request extends object, Answer>(
  options: ValidatorOptions<Task, Request, Answer>,
) {
  const chain = yield* Chain
  const dendrite = yield* Dendrite
  const { hotkey } = options
  const { netuid } = yield* checkSettings(ValidatorSettings, options.settings, "Validator.settings")
  if (options.secret.length < fewestSecretBytes) {
    const message = `Validator.secret: expected ${fewestSecretBytes} bytes or more, got ${options.secret.length}`
    return yield* new SettingsRefused({ of: "Validator.secret", message })
  }
  const book = options.scoreFile === undefined ? new ScoreBook() : yield* loadScoreBook(options.scoreFile)
  const uid = uidOf(yield* chain.metagraph(netuid), hotkey)
  if (uid === undefined) return yield* new NotRegistered({ netuid, hotkey: hotkey.address })
  const setter = makeWeightSetter(chain, netuid, hotkey)
  const memory = yield* Ref.make<Memory>({ lastEpoch: undefined, lastGood: undefined })

  const onEpoch = Effect.fn("Validator.onEpoch")(
    function* (epoch: number) {
      const { lastEpoch, lastGood } = yield* Ref.get(memory)
      if (epoch === lastEpoch) return []
      const metagraph = yield* chain.metagraph(netuid)
      const report = yield* runRound(options, {
        metagraph,
        chain,
        dendrite,
        book,
        setter,
        lastEpoch,
        lastGood,
      })
      const good = report.sent === "set" || report.sent === "committed"
      yield* Ref.set(memory, { lastEpoch: metagraph.epoch, lastGood: good ? report.weights : lastGood })
      return [report]
    },
    (round) =>
      Effect.catchTag(round, "ChainUnavailable", (error) => Effect.as(Effect.logWarning(error.message), [])),
  )
  const rounds = chain.epochs(netuid).pipe(Stream.mapEffect(onEpoch), Stream.flatMap(Stream.fromIterable))
  return Validator.of({ uid, rounds })
})

const uidOf = (metagraph: Metagraph, hotkey: Key): number | undefined =>
  metagraph.neurons.find((neuron) => neuron.hotkey === hotkey.address)?.uid

interface Round extends Memory {
  readonly metagraph: Metagraph
  readonly chain: ChainClient
  readonly dendrite: Dendrite["Service"]
  readonly book: ScoreBook
  readonly setter: WeightSetter
}

const runRound = Effect.fn("Validator.round")(function* <Task, Request extends object, Answer>(
  options: ValidatorOptions<Task, Request, Answer>,
  round: Round,
) {
  const { hotkey, settings, mechanism } = options
  const { metagraph, book } = round
  const self = metagraph.neurons.find((neuron) => neuron.hotkey === hotkey.address)
  if (self === undefined) return yield* new NotRegistered({ netuid: settings.netuid, hotkey: hotkey.address })
  const secretOf = (epoch: number) => epochSecret(options.secret, hotkey.address, epoch)
  const idle: RoundReport = {
    epoch: metagraph.epoch,
    block: metagraph.block,
    uid: self.uid,
    status: "no-permit",
    miners: [],
    weights: { uids: [], values: [] },
    weightsFrom: "none",
    sent: "nothing",
    failure: undefined,
    scorerFaults: 0,
    revealedSecret:
      round.lastEpoch === undefined
        ? undefined
        : { epoch: round.lastEpoch, secret: Buffer.from(secretOf(round.lastEpoch)).toString("hex") },
  }
  if (!self.validatorPermit) return idle
  const secret = secretOf(metagraph.epoch)
  const serving = metagraph.neurons.filter(
    (neuron): neuron is ServingNeuron => neuron.axon !== undefined && neuron.uid !== self.uid,
  )
  const chosen = sample(secret, serving, settings.sampleSize)
  if (chosen.length === 0) return { ...idle, status: "no-miners" as const }
  const prepared = chosen.map((neuron) => ({
    neuron,
    tasks: Array.from({ length: settings.tasksPerMiner }, (_, index) =>
      mechanism.makeTask(taskSeed(secret, neuron.uid, index)),
    ),
  }))
  const asking = { concurrency: settings.concurrencyPerMiner, graceMs: settings.graceMs }
  const interviews = yield* Effect.forEach(
    prepared,
    ({ neuron, tasks }) => askMiner(round.dendrite, mechanism, neuron, tasks, asking),
    { concurrency: "unbounded" },
  )
  book.keepOnly(new Set(metagraph.neurons.map((neuron) => neuron.hotkey)))
  for (const { neuron, scores } of interviews) book.record(neuron.hotkey, scores)
  const scores = new Map(serving.map((neuron) => [neuron.uid, book.get(neuron.hotkey).mean]))
  const decision = decideWeights(scores, settings.policy, round.lastGood)
  const { sent, failure } = yield* send(round.setter, decision.vector)
  if (options.scoreFile !== undefined) {
    yield* saveScoreBook(options.scoreFile, book).pipe(
      Effect.catch((error) => Effect.logError(error.message)),
    )
  }
  const report: RoundReport = {
    ...idle,
    status: "done",
    miners: interviews.map((interview) => minerRound(interview, book, decision.vector)),
    weights: decision.vector,
    weightsFrom: decision.from,
    sent,
    failure,
    scorerFaults: interviews.reduce((sum, interview) => sum + interview.scorerFaults, 0),
  }
  return report
})

const send = (setter: WeightSetter, vector: WeightVector) =>
  Effect.gen(function* () {
    yield* setter.revealDue
    if (vector.uids.length === 0) return { sent: "nothing" as const, failure: undefined }
    return { sent: yield* setter.send(vector), failure: undefined }
  }).pipe(
    Effect.catch((error) =>
      Effect.logError(error.message).pipe(Effect.as({ sent: "failed" as const, failure: error.message })),
    ),
  )

const minerRound = (interview: Interview, book: ScoreBook, vector: WeightVector): MinerRound => {
  const { neuron, asked, scores, outcomes, medianMs } = interview
  const at = vector.uids.indexOf(neuron.uid)
  return {
    uid: neuron.uid,
    hotkey: neuron.hotkey,
    asked,
    outcomes,
    roundScore: scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length),
    score: book.get(neuron.hotkey).mean,
    weight: vector.values[at] ?? 0,
    medianMs,
    sample: interview.sample,
  }
}
