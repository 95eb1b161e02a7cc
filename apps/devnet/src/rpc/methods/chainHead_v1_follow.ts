import * as Schema from "effect/Schema"
import { Follow } from "../chain-head/follow.ts"
import { blockNotPinned } from "../error.ts"
import { bytesToHex } from "../hex.ts"
import { defineMethod, params } from "../method.ts"
import { Hash } from "../params.ts"

const Hashes = Schema.Union([Hash, Schema.Array(Hash)])

/** Follows the chain: blocks are announced, and pinned until the client unpins them. */
export const chainHeadFollowMethods = [
  defineMethod({
    names: ["chainHead_v1_follow"],
    subscribes: true,
    params: params(Schema.Boolean),
    run: ({ chain, session }, withRuntime) => {
      const follow = new Follow(chain, withRuntime)
      const id: string = session.subscribe("chainHead_v1_followEvent", (push) =>
        follow.start(push, () => session.unsubscribe(id)),
      )
      session.follows.set(id, follow)
      return id
    },
  }),
  defineMethod({
    names: ["chainHead_v1_unfollow"],
    params: params(Schema.String),
    run: ({ session }, id) => {
      session.unsubscribe(id)
      return null
    },
  }),
  defineMethod({
    names: ["chainHead_v1_header"],
    params: params(Schema.String, Hash),
    run: ({ session }, id, hash) => {
      const follow = session.follows.get(id)
      if (follow === undefined) return null
      const block = follow.pinned(hash)
      if (block === undefined) throw blockNotPinned()
      return bytesToHex(block.headerBytes)
    },
  }),
  defineMethod({
    names: ["chainHead_v1_unpin"],
    params: params(Schema.String, Hashes),
    run: ({ session }, id, hashes) => {
      const follow = session.follows.get(id)
      if (follow?.unpin(typeof hashes === "string" ? [hashes] : hashes) === false) throw blockNotPinned()
      return null
    },
  }),
  defineMethod({
    names: ["chainHead_v1_stopOperation"],
    params: params(Schema.String, Schema.String),
    run: ({ session }, id, operation) => {
      session.follows.get(id)?.stopOperation(operation)
      return null
    },
  }),
  defineMethod<readonly [string, string]>({
    names: ["chainHead_v1_continue"],
    params: params(Schema.String, Schema.String),
    run: () => null,
  }),
]
