import * as core from "@subforge/core"
import type { Context } from "../../frame/context.ts"
import { isDynamic, poolOf } from "./pool.ts"

/** Alpha worth an amount of TAO at the present price, without slippage (`get_alpha_amount_for_tao`). */
export const alphaAmountForTao = (ctx: Context, netuid: number, tao: bigint): bigint =>
  isDynamic(ctx, netuid) ? core.alphaForTao(poolOf(ctx, netuid), tao) : tao
