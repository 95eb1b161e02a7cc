import type { Pallet } from "../frame/pallet.ts"
import { adminUtils } from "./admin-utils/index.ts"
import { alphaAssets } from "./alpha-assets/index.ts"
import { aura } from "./aura/index.ts"
import { balances } from "./balances/index.ts"
import { commitments } from "./commitments/index.ts"
import { crowdloan } from "./crowdloan/index.ts"
import { drand } from "./drand/index.ts"
import { baseFee, evmChainId } from "./genesis-only.ts"
import { grandpa } from "./grandpa/index.ts"
import { limitOrders } from "./limit-orders/index.ts"
import { mevShield } from "./mev-shield/index.ts"
import { multisig } from "./multisig/index.ts"
import { preimage } from "./preimage/index.ts"
import { proxyPallet } from "./proxy/index.ts"
import { randomnessCollectiveFlip } from "./randomness-collective-flip/index.ts"
import { safeMode } from "./safe-mode/index.ts"
import { scheduler } from "./scheduler/index.ts"
import { subtensorModule } from "./subtensor/index.ts"
import { sudo } from "./sudo/index.ts"
import { swapPallet } from "./swap/index.ts"
import { system } from "./system/index.ts"
import { timestamp } from "./timestamp/index.ts"
import { transactionPayment } from "./transaction-payment/index.ts"
import { utility } from "./utility/index.ts"

/** Every pallet that has behaviour here, in the order of the runtime. */
export const pallets: readonly Pallet[] = [
  system,
  randomnessCollectiveFlip,
  timestamp,
  aura,
  grandpa,
  balances,
  transactionPayment,
  subtensorModule,
  utility,
  sudo,
  multisig,
  preimage,
  scheduler,
  proxyPallet,
  commitments,
  adminUtils,
  safeMode,
  evmChainId,
  baseFee,
  drand,
  crowdloan,
  swapPallet,
  mevShield,
  alphaAssets,
  limitOrders,
] as readonly Pallet[]
