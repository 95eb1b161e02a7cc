import { concatBytes, type Hex } from "../../bytes.ts"
import type { HasState } from "../../frame/storage.ts"
import { Authorities } from "../../generated/storage/aura.ts"
import { codec } from "../../protocol/codecs.ts"
import { depositLog } from "../system/deposit-log.ts"
import { AURA_ENGINE } from "./index.ts"

/** `sp_consensus_aura::ConsensusLog::AuthoritiesChange`. */
const AUTHORITIES_CHANGE = 1

/** Hands block authoring to other keys at once, and tells it in the block's digest. No keys change nothing. */
export const changeAuthorities = (ctx: HasState, next: readonly Hex[]): void => {
  if (next.length === 0) return
  Authorities.set(ctx, next)
  const data = concatBytes(Uint8Array.of(AUTHORITIES_CHANGE), codec<readonly Hex[]>("Vec<H256>").encode(next))
  depositLog(ctx, { type: "Consensus", value: [AURA_ENGINE, data] })
}
