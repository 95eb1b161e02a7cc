import { palletErrors } from "../../frame/dispatch-error.ts"
import { ensureRoot, ensureSigned, ensureSignedOrRoot } from "../../frame/origin.ts"
import type { Pallet } from "../../frame/pallet.ts"
import { noteBytes, unnotePreimage } from "./note.ts"
import { requestPreimage, unrequestPreimage } from "./request.ts"
import { ensureUpdated } from "./status.ts"

const { ensure } = palletErrors("Preimage")
const MAX_HASHES_AT_ONCE = 1024

/** Pallet Preimage: bytes kept under their hash, for others to look up. */
export const preimage: Pallet<"Preimage"> = {
  name: "Preimage",
  calls: {
    note_preimage: (ctx, { bytes }) => {
      const sender = ensureSignedOrRoot(ctx)
      const { wasRequested } = noteBytes(ctx, bytes, sender)
      return wasRequested || sender === undefined ? { paysFee: "No" } : {}
    },
    unnote_preimage: (ctx, { hash }) => unnotePreimage(ctx, hash, ensureSignedOrRoot(ctx)),
    request_preimage: (ctx, { hash }) => {
      ensureRoot(ctx)
      requestPreimage(ctx, hash)
    },
    unrequest_preimage: (ctx, { hash }) => {
      ensureRoot(ctx)
      unrequestPreimage(ctx, hash)
    },
    ensure_updated: (ctx, { hashes }) => {
      ensureSigned(ctx)
      ensure(hashes.length > 0, "TooFew")
      ensure(hashes.length <= MAX_HASHES_AT_ONCE, "TooMany")
      const updated = hashes.filter((hash) => ensureUpdated(ctx, hash)).length
      return { paysFee: updated * 10 < hashes.length * 9 ? "Yes" : "No" }
    },
  },
}
