import { blake2b256 } from "@subforge/core"
import { toHex } from "../../bytes.ts"
import { ensureRoot, ensureSigned } from "../../frame/origin.ts"
import type { Pallet } from "../../frame/pallet.ts"
import { assertOrTrap } from "../../frame/trap.ts"
import { depositLog } from "./deposit-log.ts"
import { applyAuthorizedUpgrade, authorizeUpgrade, setCode, setCodeWithoutChecks } from "./upgrade.ts"
import { wellKnown } from "./well-known-keys.ts"

/** What core's trie takes; a longer one would fail the commit of the block. */
const LONGEST_KEY = 1_024

/** The calls of pallet System. Code is checked and never set: there is no other runtime to switch to. */
export const systemCalls: Pallet<"System">["calls"] = {
  // Of whatever origin.
  remark: () => undefined,

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

  set_code: (ctx, { code }) => setCode(ctx, code),
  set_code_without_checks: setCodeWithoutChecks,

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
    ctx.state.clearPrefix(prefix, subkeys)
  },

  authorize_upgrade: (ctx, { code_hash }) => authorizeUpgrade(ctx, code_hash, true),

  authorize_upgrade_without_checks: (ctx, { code_hash }) => authorizeUpgrade(ctx, code_hash, false),

  apply_authorized_upgrade: (ctx, { code }) => applyAuthorizedUpgrade(ctx, code),
}
