import type { Context } from "../../../frame/context.ts"
import type { Guard } from "../../../frame/pallet.ts"
import { AssociatedEvmAddress } from "../../../generated/storage/subtensor-module.ts"
import { saturatingSub } from "../../../saturating.ts"
import { evmKeyAssociateRateLimit } from "../constants.ts"
import { currentBlock } from "../current-block.ts"
import { ensure } from "../pallet.ts"
import { uidOf } from "../subnet/neurons.ts"
import { guardCalls } from "./guarded-call.ts"

/** Counted from block 0 when there is no association yet: a young chain refuses the first one too. */
export const ensureEvmKeyRateLimit = (ctx: Context, netuid: number, uid: number): void => {
  const associatedAt = AssociatedEvmAddress.get(ctx, netuid, uid)?.[1] ?? 0n
  const age = saturatingSub(currentBlock(ctx), associatedAt)
  ensure(age >= evmKeyAssociateRateLimit(ctx), "EvmKeyAssociateRateLimitExceeded")
}

/** Registration and cooldown of a hotkey that links an EVM key. */
export const checkEvmKeyAssociation: Guard = guardCalls({
  associate_evm_key: (ctx, who, { netuid }) => ensureEvmKeyRateLimit(ctx, netuid, uidOf(ctx, netuid, who)),
})
