import { concatBytes } from "../../bytes.ts"
import type { Context } from "../../frame/context.ts"
import { codec } from "../../protocol/codecs.ts"
import { depositLog } from "../system/deposit-log.ts"

/** "FRNK": the engine whose digest items tell finality voters of changes. */
const GRANDPA_ENGINE = "0x46524e4b"

/** Voters by ed25519 key, each with its weight. */
export type AuthorityList = readonly (readonly [key: `0x${string}`, weight: bigint])[]

/** What the runtime tells the voters: `sp_consensus_grandpa::ConsensusLog`. */
export type ConsensusLog =
  | { readonly type: "ScheduledChange"; readonly next: AuthorityList; readonly delay: number }
  | {
      readonly type: "ForcedChange"
      readonly median: number
      readonly next: AuthorityList
      readonly delay: number
    }
  | { readonly type: "Pause" | "Resume"; readonly delay: number }

const number = codec<number>("u32")
const list = codec<AuthorityList>("Vec<(sp_consensus_grandpa::app::Public, u64)>")

const change = (next: AuthorityList, delay: number): Uint8Array =>
  concatBytes(list.encode(next), number.encode(delay))

const encode = (log: ConsensusLog): Uint8Array => {
  switch (log.type) {
    case "ScheduledChange":
      return concatBytes(Uint8Array.of(1), change(log.next, log.delay))
    case "ForcedChange":
      return concatBytes(Uint8Array.of(2), number.encode(log.median), change(log.next, log.delay))
    case "Pause":
      return concatBytes(Uint8Array.of(4), number.encode(log.delay))
    case "Resume":
      return concatBytes(Uint8Array.of(5), number.encode(log.delay))
  }
}

/** Puts a message to the voters into the open block's digest. */
export const tellVoters = (ctx: Context, log: ConsensusLog): void =>
  depositLog(ctx, { type: "Consensus", value: [GRANDPA_ENGINE, encode(log)] })
