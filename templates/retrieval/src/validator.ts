/** The validator: asks, scores and sets weights, once an epoch. Settings come from the environment, see README.md. */
import { Chain } from "@subforge/subnet-kit/chain"
import { tell, tellReady } from "@subforge/subnet-kit/local"
import {
  chainEndpoint,
  hotkeyFromEnv,
  netuid,
  runProgram,
  validatorSecret,
} from "@subforge/subnet-kit/program"
import { defaultValidatorSettings, Validator } from "@subforge/subnet-kit/validator"
import { Config, Effect, Layer, Option, Stream } from "effect"
import { retrieval, scoreFloor } from "./mechanism.ts"

/** File that keeps the scores across restarts; without one they are kept in memory. */
const scoreFile = Config.String("VALIDATOR_SCORES").pipe(Config.option)

const validator = Effect.gen(function* () {
  const settings = yield* Config.all({ chain: chainEndpoint, netuid, scoreFile })
  const hotkey = yield* hotkeyFromEnv
  const defaults = defaultValidatorSettings(settings.netuid)
  const layer = Validator.layer({
    hotkey,
    secret: yield* validatorSecret,
    mechanism: retrieval,
    settings: {
      ...defaults,
      concurrencyPerMiner: defaults.tasksPerMiner,
      policy: { steepness: 2, floor: scoreFloor },
    },
    ...Option.match(settings.scoreFile, { onNone: () => ({}), onSome: (path) => ({ scoreFile: path }) }),
  }).pipe(Layer.provide(Chain.layer(settings.chain)))

  return yield* Effect.gen(function* () {
    const { uid, rounds } = yield* Validator
    yield* Effect.log(`uid ${uid} (${hotkey.address}) validates subnet ${settings.netuid}`)
    tellReady({ uid })
    yield* Stream.runForEach(rounds, (report) =>
      Effect.log(`epoch ${report.epoch}: ${report.status}`, report).pipe(
        Effect.andThen(Effect.sync(() => tell("round", report))),
      ),
    )
  }).pipe(Effect.provide(layer))
})

runProgram(validator)
