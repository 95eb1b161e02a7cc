import type { CoinbaseInput, CoinbaseOutput } from "@subforge/core"
import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import { EXISTENTIAL_DEPOSIT } from "../../balances/account-data.ts"
import { freeBalance } from "../../balances/fungible.ts"
import { subnetAccount } from "../subnet/subnet-account.ts"

/** An account without a balance does not come to life by less than the existential deposit. */
const refuses = (ctx: Context, netuid: number, amount: bigint): boolean =>
  amount > 0n &&
  amount < EXISTENTIAL_DEPOSIT &&
  freeBalance(ctx, subnetAccount(netuid)) + amount < EXISTENTIAL_DEPOSIT

type Columns = {
  -readonly [K in keyof CoinbaseOutput]: CoinbaseOutput[K]
}

const at = (column: BigUint64Array, i: number): bigint => column[i] as bigint

/** Without its TAO on the account, the purchase did not happen and the pool's weight is that of the injection. */
const undoPurchase = (output: Columns, input: CoinbaseInput, i: number): void => {
  const [paid, got] = [at(output.buyIn, i), at(output.buyOut, i)]
  output.creditLeft += at(output.chainBuy, i)
  output.chainBuy[i] = 0n
  output.buyIn[i] = 0n
  output.buyOut[i] = 0n
  output.bought = output.bought.map((bought, k) => bought && k !== i)
  output.taoReserve[i] = at(output.taoReserve, i) - paid
  output.alphaIn[i] = at(output.alphaIn, i) + got
  output.alphaOut[i] = at(output.alphaOut, i) - got
  const pool = {
    taoReserve: at(input.taoReserve, i),
    alphaReserve: at(input.alphaIn, i),
    quoteWeight: at(input.quoteWeight, i),
  }
  const [tao, alpha] = [at(output.taoInEmission, i), at(output.alphaInEmission, i)]
  if (output.adjusted[i]) output.quoteWeight[i] = core.adjustProtocolLiquidity(pool, tao, alpha).quoteWeight
}

/**
 * Takes out of the coinbase what a subnet's account cannot take yet: amounts below the existential deposit, as a
 * subnet without any balance gets while its share is still tiny. They stay in the credit.
 */
export const withoutRefusedDeposits = (
  ctx: Context,
  netuids: readonly number[],
  input: CoinbaseInput,
  given: CoinbaseOutput,
): CoinbaseOutput => {
  const output: Columns = { ...given }
  for (let i = 0; i < netuids.length; i++) {
    const netuid = netuids[i] as number
    const purchase = at(output.chainBuy, i)
    const injected = at(output.taoInEmission, i)
    if (refuses(ctx, netuid, purchase)) undoPurchase(output, input, i)
    if (at(output.chainBuy, i) > 0n || !refuses(ctx, netuid, injected)) continue
    output.creditLeft += injected
    output.taoInEmission[i] = 0n
    output.taoReserve[i] = at(output.taoReserve, i) - injected
  }
  return output
}
