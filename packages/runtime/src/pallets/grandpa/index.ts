import type { Pallet } from "../../frame/pallet.ts"
import { Authorities, CurrentSetId, SetIdSession } from "../../generated/storage/grandpa.ts"

/** Pallet Grandpa: the set that votes on finality. Its set does not change here. */
export const grandpa: Pallet<"Grandpa"> = {
  name: "Grandpa",
  calls: {},
  apis: {
    GrandpaApi_grandpa_authorities: (ctx) => Authorities.get(ctx),
    GrandpaApi_current_set_id: (ctx) => CurrentSetId.get(ctx),
    GrandpaApi_generate_key_ownership_proof: () => undefined,
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
