import type { Context } from "../../frame/context.ts"
import { palletErrors } from "../../frame/dispatch-error.ts"
import { type AccountId, ensureNone } from "../../frame/origin.ts"
import type { Call } from "../../frame/pallet.ts"
import {
  AuthorKeys,
  CurrentKey,
  NextKey,
  NextKeyExpiresAt,
  PendingKey,
  PendingKeyExpiresAt,
} from "../../generated/storage/mev-shield.ts"
import { authorOfSlot, slotOfDigest } from "../aura/index.ts"

const { ensure, fail } = palletErrors("MevShield")

/** Bytes of an ML-KEM-768 encapsulation key. */
const KEY_LENGTH = 1184

const authorAfter = (ctx: Context, slots: bigint): AccountId | undefined => {
  const slot = slotOfDigest(ctx)
  return slot === undefined ? undefined : authorOfSlot(ctx, slot + slots)
}

const setOrRemove = <V>(
  ctx: Context,
  cell: { set(ctx: Context, value: V): void; remove(ctx: Context): void },
  value: V | undefined,
): void => {
  if (value === undefined) cell.remove(ctx)
  else cell.set(ctx, value)
}

/**
 * Moves the keys on by a block: that of the next author becomes this one's, that of the one after it the next one's.
 * The key announced takes effect when its author's turn is two blocks off again.
 */
export const announceNextKey: Call<"MevShield", "announce_next_key"> = (ctx, { enc_key }) => {
  ensureNone(ctx)
  const author = authorAfter(ctx, 0n) ?? fail("Unreachable")
  const afterNext = authorAfter(ctx, 2n)
  setOrRemove(ctx, CurrentKey, PendingKey.get(ctx))
  const pending = NextKey.get(ctx)
  setOrRemove(ctx, PendingKey, pending)
  const next = afterNext === undefined ? undefined : AuthorKeys.get(ctx, afterNext)
  setOrRemove(ctx, NextKey, next)
  if (enc_key === undefined) AuthorKeys.remove(ctx, author)
  else {
    ensure(enc_key.length === KEY_LENGTH, "BadEncKeyLen")
    AuthorKeys.set(ctx, author, enc_key)
  }
  const { number } = ctx.block
  setOrRemove(ctx, PendingKeyExpiresAt, pending && number + 2)
  setOrRemove(ctx, NextKeyExpiresAt, next && number + 3)
}
