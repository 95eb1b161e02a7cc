import * as Schema from "effect/Schema"
import { stateAt } from "../at.ts"
import { invalidParams } from "../error.ts"
import { bytesToHex } from "../hex.ts"
import { defineMethod, params } from "../method.ts"
import { Bytes, bytes } from "../params.ts"
import { unsubscribe } from "./chain_subscribe.ts"

const MAX_KEYS = 10_000

/** Pushes the values of keys at once, then those that a new head changed. */
export const state_subscribeStorage = defineMethod({
  names: ["state_subscribeStorage"],
  subscribes: true,
  params: params(Schema.NullOr(Schema.Array(Bytes))),
  run: ({ chain, session }, keys) => {
    if (keys === null) throw invalidParams("expected a list of keys: a wildcard subscription is not offered")
    if (keys.length > MAX_KEYS) throw invalidParams(`more than ${MAX_KEYS} keys`)
    return session.subscribe("state_storage", (push) => {
      const last = new Map<string, string | null>()
      const changed = () => {
        const state = stateAt(chain, null)
        const changes: [string, string | null][] = []
        for (const key of keys) {
          const value = state.getRaw(bytes(key))
          const hex = value === undefined ? null : bytesToHex(value)
          if (last.has(key) && last.get(key) === hex) continue
          last.set(key, hex)
          changes.push([key, hex])
        }
        return changes
      }
      push({ block: chain.head.hash, changes: changed() })
      return chain.events.on("head", (block) => {
        const changes = changed()
        if (changes.length > 0) push({ block: block.hash, changes })
      })
    })
  },
})

export const state_unsubscribeStorage = unsubscribe(["state_unsubscribeStorage"])
