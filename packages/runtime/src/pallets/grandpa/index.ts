import { ensureNone, ensureRoot, ensureSigned } from "../../frame/origin.ts"
import type { Pallet } from "../../frame/pallet.ts"
import type { PostInfo } from "../../frame/post-info.ts"
import { invalid } from "../../frame/validity.ts"
import { Authorities, CurrentSetId, SetIdSession, Stalled } from "../../generated/storage/grandpa.ts"
import { onFinalize } from "./on-finalize.ts"

const FREE: PostInfo = { paysFee: "No" }

/** Pallet Grandpa: the set that votes on finality. Without sessions, only AdminUtils changes it. */
export const grandpa: Pallet<"Grandpa"> = {
  name: "Grandpa",
  calls: {
    // Nobody looks into reports in this runtime; nor can anybody send one: their proof is of a type without values.
    report_equivocation: (ctx) => {
      ensureSigned(ctx)
      return FREE
    },
    report_equivocation_unsigned: (ctx) => {
      ensureNone(ctx)
      return FREE
    },
    note_stalled: (ctx, { delay, best_finalized_block_number }) => {
      ensureRoot(ctx)
      Stalled.set(ctx, [delay, best_finalized_block_number])
    },
  },
  hooks: { onFinalize },
  // Only a report may come without a signer.
  validateUnsigned: () => invalid("Call"),
  apis: {
    GrandpaApi_grandpa_authorities: (ctx) => Authorities.get(ctx),
    GrandpaApi_current_set_id: (ctx) => CurrentSetId.get(ctx),
    GrandpaApi_generate_key_ownership_proof: () => undefined,
    // No bytes are a proof of key ownership.
    GrandpaApi_submit_report_equivocation_unsigned_extrinsic: () => undefined,
  },
  genesis: (ctx, { authorities }) => {
    CurrentSetId.set(ctx, 0n)
    if (authorities.length > 0) {
      Authorities.set(
        ctx,
        authorities.map((authority) => [authority.grandpa, 1n]),
      )
    }
    SetIdSession.set(ctx, 0n, 0)
  },
}
