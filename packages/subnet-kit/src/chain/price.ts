import { Effect } from "effect"
import type { ReadError } from "./errors.ts"
import { number } from "./metagraph.ts"
import type { StateAt } from "./storage.ts"

const wholeWeight = 1e18

/**
 * The price of a subnet's alpha in TAO, for display: `(w1 / w2) * (TAO / alpha)` with the weights of the swap pallet's
 * balancer, `w1 + w2 = 1` (its `current_price`, there in fixed point).
 */
export const readAlphaPrice = Effect.fn("readAlphaPrice")(function* (state: StateAt, netuid: number) {
  const [tao, alpha, balancer] = yield* Effect.all([
    state.get("SubnetTAO", [netuid]),
    state.get("SubnetAlphaIn", [netuid]),
    state.get("SwapBalancer", [netuid], "Swap"),
  ])
  const raw = balancer as unknown as { readonly quote?: typeof tao }
  const taoWeight = number(raw.quote ?? balancer) / wholeWeight
  const reserve = number(alpha)
  return reserve === 0 ? 0 : ((1 - taoWeight) / taoWeight) * (number(tao) / reserve)
}) satisfies (state: StateAt, netuid: number) => Effect.Effect<number, ReadError>
