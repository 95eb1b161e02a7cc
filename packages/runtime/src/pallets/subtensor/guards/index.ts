import type { Guard } from "../../../frame/pallet.ts"
import { checkColdkeySwap } from "./check-coldkey-swap.ts"
import { checkDelegateTake } from "./check-delegate-take.ts"
import { checkEvmKeyAssociation } from "./check-evm-key-association.ts"
import { checkRateLimits } from "./check-rate-limits.ts"
import { checkServingEndpoints } from "./check-serving-endpoints.ts"
import { checkWeights } from "./check-weights.ts"

/** SubtensorModule's checks around every dispatch, in the chain's order. */
export const subtensorGuards: readonly Guard[] = [
  checkColdkeySwap,
  checkWeights,
  checkRateLimits,
  checkDelegateTake,
  checkServingEndpoints,
  checkEvmKeyAssociation,
]
