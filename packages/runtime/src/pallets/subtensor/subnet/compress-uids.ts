import type { Context } from "../../../frame/context.ts"
import type { Storage } from "../../../frame/storage.ts"
import {
  Active,
  AssociatedEvmAddress,
  BlockAtRegistration,
  Bonds,
  Consensus,
  Dividends,
  Emission,
  Incentive,
  Keys,
  LastUpdate,
  StakeWeight,
  Uids,
  ValidatorPermit,
  ValidatorTrust,
  Weights,
} from "../../../generated/storage/subtensor-module.ts"
import { mechanismIndices } from "./mechanisms.ts"

type Row = readonly (readonly [number, number])[]

const pickU16 = (ctx: Context, cell: Storage<[number], Uint16Array>, key: number, kept: readonly number[]) =>
  cell.update(ctx, key, (vector) => Uint16Array.from(kept, (uid) => vector[uid] ?? 0))

const pickU64 = (
  ctx: Context,
  cell: Storage<[number], BigUint64Array>,
  key: number,
  kept: readonly number[],
) => cell.update(ctx, key, (vector) => BigUint64Array.from(kept, (uid) => vector[uid] ?? 0n))

const pickBool = (
  ctx: Context,
  cell: Storage<[number], readonly boolean[]>,
  key: number,
  kept: readonly number[],
) => cell.update(ctx, key, (vector) => kept.map((uid) => vector[uid] ?? false))

/** Exchanges two entries of a map, absence included. */
const swapEntries = <V>(
  ctx: Context,
  cell: Storage<[number, number], V>,
  key: number,
  a: number,
  b: number,
): void => {
  if (a === b) return
  const first = cell.find(ctx, key, a)
  const second = cell.find(ctx, key, b)
  if (second === undefined) cell.remove(ctx, key, a)
  else cell.set(ctx, key, a, second)
  if (first === undefined) cell.remove(ctx, key, b)
  else cell.set(ctx, key, b, first)
}

const renamed = (row: Row, newUid: ReadonlyMap<number, number>): [number, number][] =>
  row.flatMap(([target, value]): [number, number][] => {
    const uid = newUid.get(target)
    return uid === undefined ? [] : [[uid, value]]
  })

/** Gives the kept neurons the uids from 0 on, in their order, in every vector, row and target. */
export const compressUids = (ctx: Context, netuid: number, kept: readonly number[]): void => {
  pickU64(ctx, Emission, netuid, kept)
  pickBool(ctx, Active, netuid, kept)
  for (const cell of [Consensus, Dividends, ValidatorTrust, StakeWeight]) pickU16(ctx, cell, netuid, kept)
  pickBool(ctx, ValidatorPermit, netuid, kept)
  const indices = mechanismIndices(ctx, netuid)
  for (const index of indices) {
    pickU16(ctx, Incentive, index, kept)
    pickU64(ctx, LastUpdate, index, kept)
  }
  const newUid = new Map(kept.map((uid, position) => [uid, position]))
  for (const [before, after] of newUid) {
    swapEntries(ctx, Keys, netuid, before, after)
    swapEntries(ctx, AssociatedEvmAddress, netuid, before, after)
    swapEntries(ctx, BlockAtRegistration, netuid, before, after)
    for (const index of indices) {
      swapEntries(ctx, Weights, index, before, after)
      Weights.update(ctx, index, after, (row) => renamed(row, newUid))
      swapEntries(ctx, Bonds, index, before, after)
      Bonds.update(ctx, index, after, (row) => renamed(row, newUid))
    }
  }
  Uids.clear(ctx, netuid)
  for (let uid = 0; uid < kept.length; uid++) Uids.set(ctx, netuid, Keys.get(ctx, netuid, uid), uid)
}
