import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { Keys, Owner, SubnetworkN } from "../../../generated/storage/subtensor-module.ts"
import { stakeWeights } from "../staking/stake-weight.ts"

const I64F64 = 64n
const U64_MAX = 0xffff_ffff_ffff_ffffn

const floorU64 = (bits: bigint): bigint => {
  const floor = bits >> I64F64
  return floor < 0n ? 0n : floor > U64_MAX ? U64_MAX : floor
}

interface Stakes {
  readonly alpha: readonly bigint[]
  readonly tao: readonly bigint[]
  readonly total: readonly bigint[]
}

/** One subnet as runtime APIs look at it: what several fields need is read once, and only when asked for. */
export class MetagraphSource {
  readonly ctx: Context
  readonly netuid: number
  #hotkeys: readonly AccountId[] | undefined
  #stakes: Stakes | undefined

  constructor(ctx: Context, netuid: number) {
    this.ctx = ctx
    this.netuid = netuid
  }

  get uids(): number[] {
    return Array.from({ length: SubnetworkN.get(this.ctx, this.netuid) }, (_, uid) => uid)
  }

  get hotkeys(): readonly AccountId[] {
    this.#hotkeys ??= this.uids.map((uid) => Keys.get(this.ctx, this.netuid, uid))
    return this.#hotkeys
  }

  get coldkeys(): AccountId[] {
    return this.hotkeys.map((hotkey) => Owner.get(this.ctx, hotkey))
  }

  /** Stake of each uid in rao: inherited alpha, inherited root stake, and both weighed together. */
  get stakes(): Stakes {
    this.#stakes ??= this.#readStakes()
    return this.#stakes
  }

  #readStakes(): Stakes {
    const { alpha, tao, total } = stakeWeights(this.ctx, this.netuid, this.hotkeys)
    const present = this.uids.map((uid) => Keys.has(this.ctx, this.netuid, uid))
    return {
      alpha: Array.from(alpha, (value, uid) => (present[uid] ? value : 0n)),
      tao: Array.from(tao, (value, uid) => (present[uid] ? value : 0n)),
      total: total.map((bits, uid) => (present[uid] ? floorU64(bits) : 0n)),
    }
  }
}
