import { ensureNone } from "../../frame/origin.ts"
import type { Pallet } from "../../frame/pallet.ts"
import { profileConstant } from "../../frame/profile.ts"
import { assertOrTrap } from "../../frame/trap.ts"
import { weight } from "../../frame/weight.ts"
import { DidUpdate, Now } from "../../generated/storage/timestamp.ts"
import { checkTimestampSlot } from "../aura/index.ts"

const ON_FINALIZE = weight(3_246_000n)

/** Pallet Timestamp: the block's time in milliseconds, set once by its inherent. */
export const timestamp: Pallet<"Timestamp"> = {
  name: "Timestamp",
  calls: {
    set: (ctx, { now }) => {
      ensureNone(ctx)
      assertOrTrap(!DidUpdate.get(ctx), "Timestamp must be updated only once in the block")
      const before = Now.get(ctx)
      assertOrTrap(
        before === 0n || now >= before + profileConstant(ctx.profile, "Timestamp", "MinimumPeriod"),
        "Timestamp must increment by at least <MinimumPeriod> between sequential blocks",
      )
      Now.set(ctx, now)
      DidUpdate.set(ctx, true)
      checkTimestampSlot(ctx, now)
    },
  },
  hooks: {
    onInitialize: () => ON_FINALIZE,
    onFinalize: (ctx) => {
      assertOrTrap(DidUpdate.take(ctx), "Timestamp must be updated once in the block")
    },
  },
}
