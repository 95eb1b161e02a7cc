/**
 * A cheater: has no index of its own and passes each question on to a friend that has one. Other miners answer only
 * validators, so it needs a friend; and the detour over the friend costs time.
 */
import { Chain } from "@subforge/subnet-kit/chain"
import { Dendrite } from "@subforge/subnet-kit/transport"
import { CallRefused } from "@subforge/subnet-kit/wire"
import { Config, Effect, Layer } from "effect"
import { retrieval } from "../src/mechanism.ts"
import { runCheater } from "./cheaters.ts"
import { detourMs } from "./detour.ts"

const patience = { deadlineMs: retrieval.deadlineMs * 2 }

runCheater((hotkey) =>
  Effect.gen(function* () {
    const chain = yield* Chain
    const netuid = yield* Config.Int("SUBFORGE_NETUID")
    const friend = yield* Config.String("COPYCAT_FRIEND")
    const dendrites = yield* Layer.build(Dendrite.layer({ hotkey, localNetwork: chain.localNetwork }))
    return (request) =>
      Effect.gen(function* () {
        const { neurons } = yield* chain.metagraph(netuid)
        const axon = neurons.find((neuron) => neuron.hotkey === friend)?.axon
        if (axon === undefined) return yield* new CallRefused({ status: 503, message: "no friend serves" })
        const dendrite = yield* Dendrite
        yield* Effect.sleep(detourMs / 2)
        const reply = yield* dendrite.query({ hotkey: friend, ...axon }, retrieval.synapse, request, patience)
        yield* Effect.sleep(detourMs / 2)
        if (reply._tag === "Answered") return reply.answer
        return yield* new CallRefused({ status: 503, message: `the friend did not answer: ${reply._tag}` })
      }).pipe(Effect.provide(dendrites))
  }),
)
