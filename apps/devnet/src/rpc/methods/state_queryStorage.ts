import * as Schema from "effect/Schema"
import type { StoredBlock } from "../../chain/stored-block.ts"
import { blockAt, stateAt } from "../at.ts"
import { invalidParams } from "../error.ts"
import { bytesToHex } from "../hex.ts"
import { defineMethod, type MethodContext, params } from "../method.ts"
import { At, Bytes, bytes, Hash } from "../params.ts"

const Keys = Schema.Array(Bytes)
const MAX_BLOCKS = 10_000

type Change = readonly [key: string, value: string | null]

const read = ({ chain }: MethodContext, keys: readonly string[], block: StoredBlock): Change[] => {
  const state = stateAt(chain, block.hash)
  return keys.map((key) => {
    const value = state.getRaw(bytes(key))
    return [key, value === undefined ? null : bytesToHex(value)]
  })
}

/** The values of many keys after one block, in the order asked for. */
export const state_queryStorageAt = defineMethod({
  names: ["state_queryStorageAt"],
  params: params(Keys, At),
  run: (context, keys, at) => {
    const block = blockAt(context.chain, at)
    return [{ block: block.hash, changes: read(context, keys, block) }]
  },
})

/** The values of keys after the first block, then what changed in each block up to the last. */
export const state_queryStorage = defineMethod({
  names: ["state_queryStorage"],
  params: params(Keys, Hash, At),
  run: (context, keys, from, to) => {
    const first = blockAt(context.chain, from)
    const last = blockAt(context.chain, to)
    if (last.number - first.number > MAX_BLOCKS) throw invalidParams(`more than ${MAX_BLOCKS} blocks`)
    const result: { block: string; changes: Change[] }[] = []
    let before = new Map<string, string | null>()
    for (let number = first.number; number <= last.number; number++) {
      const block = context.chain.blockByNumber(number)
      if (block === undefined) break
      const now = read(context, keys, block)
      const changes = now.filter(([key, value]) => !before.has(key) || before.get(key) !== value)
      if (changes.length > 0) result.push({ block: block.hash, changes })
      before = new Map(now)
    }
    return result
  },
})
