import type { Context } from "../../../frame/context.ts"
import { SubnetProtocolFlow, SubnetTaoFlow } from "../../../generated/storage/subtensor-module.ts"

const I64_MAX = (1n << 63n) - 1n
const I64_MIN = -(1n << 63n)

const saturatingI64 = (value: bigint): bigint =>
  value > I64_MAX ? I64_MAX : value < I64_MIN ? I64_MIN : value

const asI64 = (amount: bigint): bigint => BigInt.asIntN(64, amount)

/** Users brought TAO into a subnet. */
export const recordTaoInflow = (ctx: Context, netuid: number, tao: bigint): void => {
  SubnetTaoFlow.update(ctx, netuid, (flow) => saturatingI64(flow + asI64(tao)))
}

/** Users took TAO out of a subnet. */
export const recordTaoOutflow = (ctx: Context, netuid: number, tao: bigint): void => {
  SubnetTaoFlow.update(ctx, netuid, (flow) => saturatingI64(flow - asI64(tao)))
}

/** The chain itself put TAO into pools; nothing is written where there is no amount. */
export const recordProtocolInflows = (
  ctx: Context,
  netuids: readonly number[],
  taoOf: (index: number) => bigint | undefined,
): void => {
  SubnetProtocolFlow.updateEach(ctx, netuids, (flow, i) => {
    const tao = taoOf(i)
    return tao === undefined ? undefined : saturatingI64(flow + asI64(tao))
  })
}

/** The chain itself took TAO out of a subnet's pool, as root claims do. */
export const recordProtocolOutflow = (ctx: Context, netuid: number, tao: bigint): void => {
  SubnetProtocolFlow.update(ctx, netuid, (flow) => saturatingI64(flow - asI64(tao)))
}
