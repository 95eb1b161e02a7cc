/** What the demo's cheaters have in common: a miner that does not search. */
import { Chain } from "@subforge/subnet-kit/chain"
import { tellReady } from "@subforge/subnet-kit/local"
import { Miner } from "@subforge/subnet-kit/miner"
import { chainEndpoint, hotkeyFromEnv, minerSettings, runProgram } from "@subforge/subnet-kit/program"
import { handler } from "@subforge/subnet-kit/transport"
import type { Key } from "@subforge/subnet-kit/wallet"
import { Config, Context, Effect, Layer, type Scope } from "effect"
import { Retrieve, type RetrieveRequest, type RetrieveResponse } from "../src/retrieve.ts"

/** How a cheater answers: made from its hotkey and the chain. */
export type Cheat<E, R> = (
  hotkey: Key,
) => Effect.Effect<(request: RetrieveRequest) => Effect.Effect<RetrieveResponse, unknown>, E, R>

/** Runs a cheater as a miner like any other. */
export const runCheater = <E>(cheat: Cheat<E, Chain | Scope.Scope>): void => {
  const program = Effect.gen(function* () {
    const settings = yield* Config.all({ chain: chainEndpoint, serving: minerSettings })
    const hotkey = yield* hotkeyFromEnv
    return yield* Effect.gen(function* () {
      const answer = yield* cheat(hotkey)
      const layer = Miner.layer({ hotkey, serving: settings.serving, handlers: [handler(Retrieve, answer)] })
      const { uid, port } = Context.get(yield* Layer.build(layer), Miner)
      tellReady({ uid, port })
      return yield* Effect.never
    }).pipe(Effect.scoped, Effect.provide(Chain.layer(settings.chain)))
  })
  runProgram(program)
}
