import type { Context } from "../../frame/context.ts"
import type { AccountId } from "../../frame/origin.ts"
import type { Pallet } from "../../frame/pallet.ts"
import { profileConstant } from "../../frame/profile.ts"
import type { HasState } from "../../frame/storage.ts"
import { assertOrTrap } from "../../frame/trap.ts"
import { dbWeight } from "../../frame/weight.ts"
import { Authorities, CurrentSlot } from "../../generated/storage/aura.ts"
import { Digest } from "../../generated/storage/system.ts"

/** "aura": the engine whose digest items carry the slot and the seal. */
export const AURA_ENGINE = "0x61757261"

/** The slot that the open block's digest names. */
export const slotOfDigest = (ctx: Context): bigint | undefined => {
  for (const item of Digest.get(ctx).logs) {
    if (item.type !== "PreRuntime" || item.value[0] !== AURA_ENGINE) continue
    const bytes = item.value[1]
    if (bytes.length >= 8) return new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true)
  }
  return undefined
}

/** The digest data of a slot. */
export const encodeSlot = (slot: bigint): Uint8Array => {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, slot, true)
  return bytes
}

/** Whose turn a slot is: the Aura key of the authority, which is also the account that fees go to. */
export const authorOfSlot = (ctx: HasState, slot: bigint): AccountId | undefined => {
  const authorities = Authorities.get(ctx)
  return authorities.length === 0 ? undefined : authorities[Number(slot % BigInt(authorities.length))]
}

/** Panics unless the timestamp lies in the block's slot: what `Timestamp.set` calls. */
export const checkTimestampSlot = (ctx: Context, now: bigint): void => {
  const slot = now / profileConstant(ctx.profile, "Aura", "SlotDuration")
  assertOrTrap(slot === CurrentSlot.get(ctx), "Timestamp slot must match `CurrentSlot`")
}

/** Pallet Aura: who may build a block in which slot. */
export const aura: Pallet<"Aura"> = {
  name: "Aura",
  calls: {},
  hooks: {
    onInitialize: (ctx) => {
      const slot = slotOfDigest(ctx)
      if (slot === undefined) return dbWeight(1)
      assertOrTrap(CurrentSlot.get(ctx) < slot, "Slot must increase")
      CurrentSlot.set(ctx, slot)
      return dbWeight(2, 1)
    },
  },
  apis: {
    AuraApi_slot_duration: (ctx) => profileConstant(ctx.profile, "Aura", "SlotDuration"),
    AuraApi_authorities: (ctx) => Authorities.get(ctx),
  },
  genesis: (ctx, { authorities }) => {
    if (authorities.length > 0) {
      Authorities.set(
        ctx,
        authorities.map((authority) => authority.aura),
      )
    }
  },
}
