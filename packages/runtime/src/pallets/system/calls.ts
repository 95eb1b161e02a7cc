import { blake2b256 } from "@subforge/core"
import type { Hex } from "../../bytes.ts"
import { toHex } from "../../bytes.ts"
import type { Context } from "../../frame/context.ts"
import { ensureRoot, ensureSigned, ensureSignedOrRoot } from "../../frame/origin.ts"
import type { Pallet } from "../../frame/pallet.ts"
import { assertOrTrap } from "../../frame/trap.ts"
import { AuthorizedUpgrade } from "../../generated/storage/system.ts"
import { depositLog } from "./deposit-log.ts"
import { wellKnown } from "./well-known-keys.ts"

/** What core's trie takes; a longer one would fail the commit of the block. */
const LONGEST_KEY = 1_024

const authorizeUpgrade = (ctx: Context, code_hash: Hex, check_version: boolean): void => {
  ensureRoot(ctx)
  AuthorizedUpgrade.set(ctx, { code_hash, check_version })
  ctx.emit("System", "UpgradeAuthorized", { code_hash, check_version })
}

/** The calls of pallet System but for the two that set code: there is no other runtime to switch to. */
export const systemCalls: Pallet<"System">["calls"] = {
  remark: (ctx) => {
    ensureSignedOrRoot(ctx)
  },

  remark_with_event: (ctx, { remark }) => {
    const sender = ensureSigned(ctx)
    ctx.emit("System", "Remarked", { sender, hash: toHex(blake2b256(remark)) })
  },

  set_heap_pages: (ctx, { pages }) => {
    ensureRoot(ctx)
    const bytes = new Uint8Array(8)
    new DataView(bytes.buffer).setBigUint64(0, pages, true)
    ctx.state.setRaw(wellKnown.heapPages, bytes)
    depositLog(ctx, { type: "RuntimeEnvironmentUpdated" })
  },

  set_storage: (ctx, { items }) => {
    ensureRoot(ctx)
    for (const [key, value] of items) {
      assertOrTrap(key.length <= LONGEST_KEY, `A storage key of ${key.length} bytes: at most ${LONGEST_KEY}`)
      ctx.state.setRaw(key, value)
    }
  },

  kill_storage: (ctx, { keys }) => {
    ensureRoot(ctx)
    for (const key of keys) ctx.state.setRaw(key, undefined)
  },

  kill_prefix: (ctx, { prefix, subkeys }) => {
    ensureRoot(ctx)
    for (const key of ctx.state.rawKeys(prefix).slice(0, subkeys)) ctx.state.setRaw(key, undefined)
  },

  authorize_upgrade: (ctx, { code_hash }) => authorizeUpgrade(ctx, code_hash, true),

  authorize_upgrade_without_checks: (ctx, { code_hash }) => authorizeUpgrade(ctx, code_hash, false),
}
