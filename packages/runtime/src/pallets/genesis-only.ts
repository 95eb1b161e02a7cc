import type { Pallet } from "../frame/pallet.ts"
import { BaseFeePerGas, Elasticity } from "../generated/storage/base-fee.ts"
import { ChainId } from "../generated/storage/evm-chain-id.ts"

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
