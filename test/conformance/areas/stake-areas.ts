import { plain } from "@subforge/runtime/plain"
import { Subnet } from "@subforge/runtime/subnet"
import type { Core } from "../core.ts"
import { fromHex, toHex } from "../hex.ts"
import type { AreaCase, AreaCheck } from "./area-case.ts"
import { big, fixedFromFloat, type Int, text } from "./numbers.ts"

const subnet = plain(Subnet, Subnet.layer)
const MAX_SUBNETS = 4096

type Link = { readonly parent: number; readonly child: number; readonly proportion: bigint }

/** Inherited alpha of accounts with stakes of their own, linked as told. */
function inherited(core: Core, alpha: readonly bigint[], links: readonly Link[]): BigUint64Array {
  const of = (side: "parent" | "child") => alpha.map((_, row) => links.filter((link) => link[side] === row))
  const offsets = (lists: readonly (readonly Link[])[]) => {
    let end = 0
    return Uint32Array.of(0, ...lists.map(({ length }) => (end += length)))
  }
  const [parents, children] = [of("child"), of("parent")]
  return core.inheritedStake({
    accountAlpha: BigUint64Array.from(alpha),
    accountRoot: new BigUint64Array(alpha.length),
    rowAccount: Uint32Array.from(alpha, (_, row) => row),
    parentOffsets: offsets(parents),
    parentAccount: Uint32Array.from(parents.flat(), ({ parent }) => parent),
    parentProportion: BigUint64Array.from(parents.flat(), ({ proportion }) => proportion),
    childOffsets: offsets(children),
    childProportion: BigUint64Array.from(children.flat(), ({ proportion }) => proportion),
  }).alpha
}

/** One parent with no more than its own stake, and a child for each proportion. */
function lend(core: Core, own: Int, proportions: readonly Int[]): BigUint64Array {
  const links = proportions.map((proportion, i) => ({ parent: 0, child: i + 1, proportion: big(proportion) }))
  return inherited(core, [big(own), ...proportions.map(() => 0n)], links)
}

type StakeInherited = AreaCase<
  { parent_stake: Int; children_proportions: readonly Int[] },
  { parent: Int; each_child: Int; sum: Int }
>

const stakeInherited: AreaCheck<StakeInherited> = (core, { inputs, expected }) => {
  const [parent, ...children] = lend(core, inputs.parent_stake, inputs.children_proportions)
  const sum = children.reduce((total, one) => total + one, parent as bigint)
  return {
    expected: [
      expected.parent,
      ...inputs.children_proportions.map(() => expected.each_child),
      expected.sum,
    ].map(text),
    got: [parent, ...children, sum],
  }
}

type StakingInherited = AreaCase<
  | { parent_alpha: Int; child_alpha: Int; proportion: Int; proportion_each?: undefined }
  | { parent1: Int; parent2: Int; proportion_each: Int },
  { parent: Int; child: Int; exact?: undefined } | { exact: readonly Int[] }
>

const stakingInherited: AreaCheck<StakingInherited> = (core, { inputs, expected }) => {
  const want = expected.exact === undefined ? [expected.parent, expected.child] : expected.exact
  if (inputs.proportion_each !== undefined) {
    const proportion = big(inputs.proportion_each)
    const links = [0, 1].map((parent) => ({ parent, child: 2, proportion }))
    return {
      expected: want.map(text),
      got: inherited(core, [big(inputs.parent1), big(inputs.parent2), 0n], links),
    }
  }
  const link = { parent: 0, child: 1, proportion: big(inputs.proportion) }
  return {
    expected: want.map(text),
    got: inherited(core, [big(inputs.parent_alpha), big(inputs.child_alpha)], [link]),
  }
}

type Dividends = AreaCase<
  {
    readonly pending_validator: Int
    readonly pending_root: Int
    readonly tao_weight: number
    readonly stake: Readonly<Record<string, readonly [alpha: Int, root: Int]>>
    readonly dividends: Readonly<Record<string, Int>>
  },
  { readonly alpha_bits: readonly Int[]; readonly root_bits: readonly Int[] }
>

const dividends: AreaCheck<Dividends> = (core, { inputs, expected }) => {
  const rows = Object.keys(inputs.stake)
  const column = (values: readonly Int[]) => BigUint64Array.from(values, big)
  // The stored weight, of u64::MAX, whose 32 fractional bits are those of the case.
  const weight = fixedFromFloat(inputs.tao_weight, 32)
  const none = new Uint32Array(rows.length + 1)
  const { alpha, root } = core.distributeDividends({
    validatorAlpha: big(inputs.pending_validator),
    rootAlpha: big(inputs.pending_root),
    taoWeight: (weight << 32n) | weight,
    childkeyBurn: 0n,
    accountAlpha: column(rows.map((row) => inputs.stake[row]?.[0] ?? 0)),
    accountRoot: column(rows.map((row) => inputs.stake[row]?.[1] ?? 0)),
    rowAccount: Uint32Array.from(rows, (_, row) => row),
    rowDividend: column(rows.map((row) => inputs.dividends[row] ?? 0)),
    rowTake: new Uint16Array(rows.length),
    parentOffsets: none,
    parentAccount: new Uint32Array(),
    parentProportion: new BigUint64Array(),
    parentSameOwner: new Uint8Array(),
    childOffsets: none,
    childProportion: new BigUint64Array(),
  })
  return { expected: [expected.alpha_bits.map(text), expected.root_bits.map(text)], got: [alpha, root] }
}

type CommitHash = AreaCase<
  {
    readonly account_hex: string
    readonly netuid_index: number
    readonly uids: readonly number[]
    readonly values: readonly number[]
    readonly salt: readonly number[]
    readonly version_key: Int
  },
  { readonly blake2b_256: string }
>

const commitHash: AreaCheck<CommitHash> = (_core, { inputs, expected }) => ({
  expected: `0x${expected.blake2b_256}`,
  got: subnet.commitHash({
    hotkey: toHex(fromHex(inputs.account_hex)),
    netuid: inputs.netuid_index % MAX_SUBNETS,
    mechanism: Math.floor(inputs.netuid_index / MAX_SUBNETS),
    uids: inputs.uids,
    values: inputs.values,
    salt: inputs.salt,
    versionKey: big(inputs.version_key),
  }),
})

type LockCost = AreaCase<
  { last_lock: Int; min_lock?: Int; last_lock_block: Int; now?: Int; interval: Int },
  Int
>

const lockCost: AreaCheck<LockCost> = (_core, { inputs, expected }) => {
  const { last_lock, min_lock, last_lock_block, now, interval } = inputs
  if (min_lock === undefined || now === undefined) return undefined
  return {
    expected: text(expected),
    got: subnet.networkCost({
      lastLock: big(last_lock),
      minLock: big(min_lock),
      lastLockBlock: big(last_lock_block),
      block: big(now),
      reductionInterval: big(interval),
    }),
  }
}

/** Areas about stake, its dividends, commits of weights and the price of a subnet. */
export const stakeAreas: Readonly<Record<string, AreaCheck<never>>> = {
  "stake.inherited": stakeInherited,
  "staking.inherited": stakingInherited,
  "derived.inherited": (
    core,
    { inputs, expected }: AreaCase<{ own: Int; children: readonly Int[] }, Int>,
  ) => ({
    expected: text(expected),
    got: lend(core, inputs.own, inputs.children)[0],
  }),
  "derived.dividend_distribution": dividends,
  "derived.commit_hash": commitHash,
  "subnets.lock_cost": lockCost,
}
