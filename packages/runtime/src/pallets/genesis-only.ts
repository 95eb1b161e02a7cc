import { toHex } from "../bytes.ts"
import type { AccountId } from "../frame/origin.ts"
import type { Pallet } from "../frame/pallet.ts"
import { BaseFeePerGas, Elasticity } from "../generated/storage/base-fee.ts"
import { ChainId } from "../generated/storage/evm-chain-id.ts"
import { LimitOrdersEnabled } from "../generated/storage/limit-orders.ts"
import { encodeUtf8 } from "../protocol/codec/utf8.ts"
import { createAccountIfNonExistent } from "./subtensor/keys/hotkey-account.ts"

/** Storage of a pallet without calls that genesis fills. */
export const evmChainId: Pallet<"EVMChainId"> = {
  name: "EVMChainId",
  calls: {},
  genesis: (ctx, config) => ChainId.set(ctx, config.evmChainId),
}

/** Only what genesis writes; no call has behaviour. */
export const baseFee: Pallet<"BaseFee"> = {
  name: "BaseFee",
  calls: {},
  genesis: (ctx) => {
    BaseFeePerGas.set(ctx, BaseFeePerGas.get(ctx))
    Elasticity.set(ctx, Elasticity.get(ctx))
  },
}

/** The account of a pallet id: "modl", the id, zeros. */
const palletAccount = (id: string): AccountId => {
  const bytes = new Uint8Array(32)
  bytes.set(encodeUtf8(`modl${id}`))
  return toHex(bytes)
}

/** Only what genesis writes; no call has behaviour. */
export const limitOrders: Pallet<"LimitOrders"> = {
  name: "LimitOrders",
  calls: {},
  genesis: (ctx) => {
    createAccountIfNonExistent(ctx, palletAccount("bt/limit"), palletAccount("bt/lmhky"))
    LimitOrdersEnabled.set(ctx, true)
  },
}
