import { blake2b256 } from "@subforge/core"
import { concatBytes, fromHex, type Hex, toHex } from "../../bytes.ts"
import type { Context } from "../../frame/context.ts"
import { palletErrors } from "../../frame/dispatch-error.ts"
import { ensureRoot, ensureSigned } from "../../frame/origin.ts"
import type { Pallet } from "../../frame/pallet.ts"
import type { Storage } from "../../frame/storage.ts"
import {
  ExtrinsicLifetime,
  MaxExtrinsicWeight,
  MaxPendingExtrinsicsLimit,
  OnInitializeWeight,
} from "../../generated/storage/mev-shield.ts"
import { codec } from "../../protocol/codecs.ts"
import { announceNextKey } from "./announce-next-key.ts"
import { isShieldedForNextBlock } from "./shielded-transaction.ts"
import { processPending, storeEncrypted } from "./stored-extrinsics.ts"

const { ensure } = palletErrors("MevShield")

/** Half of a block's time. */
const MOST_WEIGHT = 2_000_000_000_000n

const setWeight = (ctx: Context, limit: Storage<[], bigint>, value: bigint): void => {
  ensureRoot(ctx)
  ensure(value <= MOST_WEIGHT, "WeightExceedsAbsoluteMax")
  limit.set(ctx, value)
}

/** Pallet MevShield: transactions that nobody reads before they are in a block. */
export const mevShield: Pallet<"MevShield"> = {
  name: "MevShield",
  calls: {
    announce_next_key: announceNextKey,

    submit_encrypted: (ctx, { ciphertext }) => {
      const who = ensureSigned(ctx)
      const id = toHex(blake2b256(concatBytes(fromHex(who), codec("Vec<u8>").encode(ciphertext))))
      ctx.emit("MevShield", "EncryptedSubmitted", { id, who })
    },

    store_encrypted: storeEncrypted,

    set_max_pending_extrinsics_number: (ctx, { value }) => {
      ensureRoot(ctx)
      MaxPendingExtrinsicsLimit.set(ctx, value)
      ctx.emit("MevShield", "MaxPendingExtrinsicsNumberSet", { value })
    },

    set_on_initialize_weight: (ctx, { value }) => {
      setWeight(ctx, OnInitializeWeight, value)
      ctx.emit("MevShield", "OnInitializeWeightSet", { value })
    },

    set_stored_extrinsic_lifetime: (ctx, { value }) => {
      ensureRoot(ctx)
      ExtrinsicLifetime.set(ctx, value)
      ctx.emit("MevShield", "ExtrinsicLifetimeSet", { value })
    },

    set_max_extrinsic_weight: (ctx, { value }) => {
      setWeight(ctx, MaxExtrinsicWeight, value)
      ctx.emit("MevShield", "MaxExtrinsicWeightSet", { value })
    },
  },
  hooks: { onInitialize: processPending },
  apis: {
    ShieldApi_is_shielded_using_current_key: (ctx: Context, keyHash: Hex) =>
      isShieldedForNextBlock(ctx, keyHash),
  },
}
