import type { ApiPromise } from "@polkadot/api"
import type { SubmittableExtrinsic } from "@polkadot/api/types"
import { Effect } from "effect"
import { stringCamelCase } from "../polkadot.ts"
import { ChainLacks } from "./errors.ts"

/** A call as the chain's metadata names it: `{ pallet: "SubtensorModule", name: "add_stake", args: { … } }`. */
export interface Call {
  readonly pallet: string
  readonly name: string
  /** Arguments by their metadata names; a call as an argument is a `Call` again. */
  readonly args: Readonly<Record<string, unknown>>
}

/** `Pallet.call`, for messages. */
export const callName = (call: Call): string => `${call.pallet}.${call.name}`

type Extrinsic = SubmittableExtrinsic<"promise">

/** Builds the unsigned extrinsic of a call from the chain's own metadata. */
export const buildCall = (api: ApiPromise, call: Call): Effect.Effect<Extrinsic, ChainLacks> =>
  Effect.gen(function* () {
    const section = lowerFirst(call.pallet)
    const create = api.tx[section]?.[stringCamelCase(call.name)]
    if (create === undefined) return yield* new ChainLacks({ what: `call ${callName(call)}` })
    const given = new Map(Object.entries(call.args).map(([name, value]) => [stringCamelCase(name), value]))
    const args: unknown[] = []
    for (const { name } of create.meta.args) {
      const argument = stringCamelCase(name.toString())
      if (!given.has(argument)) {
        return yield* new ChainLacks({ what: `call ${callName(call)} without its argument ${argument}` })
      }
      args.push(yield* nested(api, given.get(argument)))
      given.delete(argument)
    }
    const [unknown] = given.keys()
    if (unknown !== undefined) {
      return yield* new ChainLacks({ what: `argument ${unknown} of ${callName(call)}` })
    }
    return create(...args)
  })

/** The API's name of a pallet. */
export const lowerFirst = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1)

const nested = (api: ApiPromise, value: unknown): Effect.Effect<unknown, ChainLacks> => {
  if (isCall(value)) return buildCall(api, value)
  if (Array.isArray(value) && value.some(isCall)) return Effect.forEach(value, (item) => nested(api, item))
  return Effect.succeed(value)
}

const isCall = (value: unknown): value is Call =>
  typeof value === "object" && value !== null && "pallet" in value && "name" in value && "args" in value
