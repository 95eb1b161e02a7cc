import * as Schema from "effect/Schema"
import { headerJson } from "../header.ts"
import { defineMethod, params } from "../method.ts"

/** Headers of new blocks, the present head first. Every block is announced. */
const headers = (names: readonly [string, ...string[]], notification: string, which: "head" | "finalized") =>
  defineMethod({
    names,
    subscribes: true,
    run: ({ chain, session }) =>
      session.subscribe(notification, (push) => {
        push(headerJson(chain[which]))
        return chain.events.on(which, (block) => push(headerJson(block)))
      }),
  })

/** Ends a subscription; false where the id is not one of this connection's. */
export const unsubscribe = (names: readonly [string, ...string[]]) =>
  defineMethod({
    names,
    params: params(Schema.Union([Schema.String, Schema.Finite])),
    run: ({ session }, id) => session.unsubscribe(String(id)),
  })

export const chainSubscriptions = [
  headers(["chain_subscribeAllHeads"], "chain_allHead", "head"),
  headers(
    ["chain_subscribeNewHeads", "chain_subscribeNewHead", "subscribe_newHead"],
    "chain_newHead",
    "head",
  ),
  headers(
    ["chain_subscribeFinalizedHeads", "chain_subscribeFinalisedHeads"],
    "chain_finalizedHead",
    "finalized",
  ),
  unsubscribe(["chain_unsubscribeAllHeads"]),
  unsubscribe(["chain_unsubscribeNewHeads", "chain_unsubscribeNewHead", "unsubscribe_newHead"]),
  unsubscribe(["chain_unsubscribeFinalizedHeads", "chain_unsubscribeFinalisedHeads"]),
]
