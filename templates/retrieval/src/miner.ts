/** The miner: ranks documents for validators. Settings come from the environment, see README.md. */
import { Chain } from "@subforge/subnet-kit/chain"
import { tellReady } from "@subforge/subnet-kit/local"
import { Miner } from "@subforge/subnet-kit/miner"
import { chainEndpoint, hotkeyFromEnv, minerSettings, runProgram } from "@subforge/subnet-kit/program"
import { handler } from "@subforge/subnet-kit/transport"
import { Config, Effect, Layer } from "effect"
import { rank } from "./rank.ts"
import { Retrieve } from "./retrieve.ts"

/** The share of terms that this miner indexes, 0 to 1. Only there to try what worse miners earn: leave it at 1. */
const quality = Config.Finite("MINER_QUALITY").pipe(Config.withDefault(1))

/** Hotkeys that are answered besides validators, separated by commas. */
const friends = Config.String("MINER_FRIENDS").pipe(
  Config.withDefault(""),
  Config.map((list) => list.split(",").filter((hotkey) => hotkey !== "")),
)

const miner = Effect.gen(function* () {
  const settings = yield* Config.all({ chain: chainEndpoint, serving: minerSettings, quality, friends })
  const hotkey = yield* hotkeyFromEnv
  const answer = handler(Retrieve, (request) => Effect.sync(() => rank(request, settings.quality)))
  const layer = Miner.layer({
    hotkey,
    serving: settings.serving,
    handlers: [answer],
    friends: settings.friends,
  }).pipe(Layer.provide(Chain.layer(settings.chain)))

  return yield* Effect.gen(function* () {
    const { uid, host, port } = yield* Miner
    yield* Effect.log(`uid ${uid} (${hotkey.address}) answers on ${host}:${port}`)
    tellReady({ uid, port })
    return yield* Effect.never
  }).pipe(Effect.provide(layer))
})

runProgram(miner)
