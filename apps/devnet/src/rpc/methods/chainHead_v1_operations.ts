import { blake2b256 } from "@subforge/core"
import type { State } from "@subforge/runtime"
import * as Schema from "effect/Schema"
import type { StoredBlock } from "../../chain/stored-block.ts"
import { stateAt } from "../at.ts"
import type { Follow } from "../chain-head/follow.ts"
import { blockNotPinned, invalidParams } from "../error.ts"
import { bytesToHex } from "../hex.ts"
import { defineMethod, type MethodContext, params } from "../method.ts"
import { Bytes, bytes, Hash } from "../params.ts"
import { callApi } from "../runtime-api.ts"

const PAGE = 1_000
const LIMIT_REACHED = { result: "limitReached" }

const StorageItem = Schema.Struct({
  key: Bytes,
  type: Schema.Literals([
    "value",
    "hash",
    "closestDescendantMerkleValue",
    "descendantsValues",
    "descendantsHashes",
  ]),
})

interface Operation {
  readonly follow: Follow
  readonly block: StoredBlock
  readonly id: string
}

/** Starts an operation on a pinned block; its events come after the answer that names it. */
const start = (
  { session }: MethodContext,
  followId: string,
  hash: string,
  work: (operation: Operation) => void,
  extra: Readonly<Record<string, unknown>> = {},
) => {
  const follow = session.follows.get(followId)
  if (follow === undefined) return LIMIT_REACHED
  const block = follow.pinned(hash)
  if (block === undefined) throw blockNotPinned()
  const id = follow.newOperation()
  session.later(() => {
    try {
      work({ follow, block, id })
    } catch (error) {
      follow.report(id, "operationError", { error: error instanceof Error ? error.message : String(error) })
    }
  })
  return { result: "started", operationId: id, ...extra }
}

const descendants = (state: State, prefix: Uint8Array, show: (value: Uint8Array) => object): object[] => {
  const items: object[] = []
  let after: Uint8Array | undefined
  for (;;) {
    const page = state.trie.entries(state.root, prefix, after, PAGE)
    for (const [key, value] of page) items.push({ key: bytesToHex(key), ...show(value) })
    if (page.length < PAGE) return items
    after = page[page.length - 1]?.[0]
  }
}

const asValue = (value: Uint8Array) => ({ value: bytesToHex(value) })
const asHash = (value: Uint8Array) => ({ hash: bytesToHex(blake2b256(value)) })

const read = (state: State, key: string, type: string): object[] => {
  const raw = bytes(key)
  if (type === "descendantsValues") return descendants(state, raw, asValue)
  if (type === "descendantsHashes") return descendants(state, raw, asHash)
  const value = state.getRaw(raw)
  if (value === undefined) return []
  return [{ key, ...(type === "value" ? asValue(value) : asHash(value)) }]
}

/** Reads of a pinned block that answer by events of its follow subscription. */
export const chainHeadOperationMethods = [
  defineMethod({
    names: ["chainHead_v1_body"],
    params: params(Schema.String, Hash),
    run: (context, id, hash) =>
      start(context, id, hash, (operation) =>
        operation.follow.report(operation.id, "operationBodyDone", {
          value: operation.block.extrinsics.map(bytesToHex),
        }),
      ),
  }),
  defineMethod({
    names: ["chainHead_v1_call"],
    params: params(Schema.String, Hash, Schema.String, Bytes),
    run: (context, id, hash, name, input) =>
      start(context, id, hash, (operation) =>
        operation.follow.report(operation.id, "operationCallDone", {
          output: bytesToHex(callApi(context.chain, operation.block.hash, name, bytes(input))),
        }),
      ),
  }),
  defineMethod({
    names: ["chainHead_v1_storage"],
    params: params(Schema.String, Hash, Schema.Array(StorageItem), Schema.NullOr(Bytes)),
    run: (context, id, hash, items, childTrie) => {
      if (childTrie !== null) throw invalidParams("this chain has no child tries")
      if (items.some(({ type }) => type === "closestDescendantMerkleValue")) {
        throw invalidParams(
          "closestDescendantMerkleValue is not offered: ask for a value, a hash or descendants",
        )
      }
      return start(
        context,
        id,
        hash,
        (operation) => {
          const state = stateAt(context.chain, operation.block.hash)
          const found = items.flatMap(({ key, type }) => read(state, key, type))
          if (found.length > 0)
            operation.follow.report(operation.id, "operationStorageItems", { items: found })
          operation.follow.report(operation.id, "operationStorageDone")
        },
        { discardedItems: 0 },
      )
    },
  }),
]
