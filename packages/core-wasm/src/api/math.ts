import type { CoinbaseApi } from "./coinbase.ts"
import type { DividendsApi } from "./dividends.ts"
import type { EmissionApi } from "./emission.ts"
import type { EpochApi } from "./epoch.ts"
import type { FixedApi } from "./fixed.ts"
import type { SharePoolApi } from "./share-pool.ts"
import type { SwapApi } from "./swap.ts"
import type { WeightsApi } from "./weights.ts"

/** All pure algorithms of the chain; both faces (native, WebAssembly) give the same. */
export interface MathApi
  extends FixedApi,
    SharePoolApi,
    SwapApi,
    WeightsApi,
    EmissionApi,
    CoinbaseApi,
    DividendsApi,
    EpochApi {}
