import type { Context } from "../../../frame/context.ts"
import { MechanismCountCurrent } from "../../../generated/storage/subtensor-module.ts"
import { U16_MAX } from "../../../saturating.ts"
import { MAX_ALLOWED_UIDS } from "../constants.ts"
import { ensure } from "../pallet.ts"
import { subnetExists } from "./subnets.ts"

/** Mechanism 0: the one that every subnet has. */
export const MAIN_MECHANISM = 0
export const MAX_MECHANISMS = 16
const MAX_SUBNETS = 4096

/** Where weights, bonds, incentive, last updates and commits of a mechanism are stored. */
export const mechanismIndex = (netuid: number, mechanism: number): number =>
  Math.min(mechanism * MAX_SUBNETS + netuid, U16_MAX)

export const netuidOfIndex = (index: number): number => index % MAX_SUBNETS

/** Storage indices of all mechanisms of a subnet. */
export const mechanismIndices = (ctx: Context, netuid: number): number[] =>
  Array.from({ length: MechanismCountCurrent.get(ctx, netuid) }, (_, mechanism) =>
    mechanismIndex(netuid, mechanism),
  )

export const mechanismExists = (ctx: Context, netuid: number, mechanism: number): boolean =>
  subnetExists(ctx, netuid) && mechanism < MechanismCountCurrent.get(ctx, netuid)

export const ensureMechanismExists = (ctx: Context, netuid: number, mechanism: number): void =>
  ensure(mechanismExists(ctx, netuid, mechanism), "MechanismDoesNotExist")

/** Whether a storage index belongs to an existing mechanism of an existing subnet. */
export const indexExists = (ctx: Context, index: number): boolean =>
  mechanismExists(ctx, netuidOfIndex(index), Math.floor(index / MAX_SUBNETS))

/** More mechanisms want fewer uids: the product has to fit the greatest subnet. */
export const ensureUidsFitMechanisms = (maxUids: number, mechanisms: number): void =>
  ensure(maxUids * mechanisms <= MAX_ALLOWED_UIDS, "TooManyUIDsPerMechanism")
