import { baseCallFilter } from "../frame/base-call-filter.ts"
import type { Dispatch } from "../frame/context.ts"
import { makeDispatch, PalletRegistry } from "../frame/dispatch.ts"
import type { Pallet } from "../frame/pallet.ts"
import { adminUtils } from "./admin-utils/index.ts"
import { alphaAssets } from "./alpha-assets/index.ts"
import { balances } from "./balances/index.ts"
import { subtensorModule } from "./subtensor/index.ts"
import { swapPallet } from "./swap/index.ts"
import { system } from "./system/index.ts"

/** Every pallet that has behaviour here, in the order of the runtime. */
export const pallets: readonly Pallet[] = [
  system,
  balances,
  subtensorModule,
  adminUtils,
  swapPallet,
  alphaAssets,
] as readonly Pallet[]

export const registry: PalletRegistry = new PalletRegistry(pallets)

export const dispatch: Dispatch = makeDispatch(registry, baseCallFilter)
