import * as core from "@subforge/core"
import type { Context } from "../../../frame/context.ts"
import { BlockEmission, TotalIssuance } from "../../../generated/storage/subtensor-module.ts"

const TOTAL_SUPPLY = 21_000_000_000_000_000n

/** Looking the emission of an issuance up writes it down, whoever asks; at the cap nothing is written. */
export const rememberBlockEmission = (ctx: Context, issuance: bigint, emission: bigint): void => {
  if (issuance < TOTAL_SUPPLY && BlockEmission.get(ctx) !== emission) BlockEmission.set(ctx, emission)
}

/** Rao (or alpha rao) a block at an issuance (`get_block_emission_for_issuance`); writes `BlockEmission`. */
export const blockEmissionForIssuance = (ctx: Context, issuance: bigint): bigint => {
  const emission = core.blockEmission(issuance)
  rememberBlockEmission(ctx, issuance, emission)
  return emission
}

/** TAO of the present block, rao. */
export const calculateBlockEmission = (ctx: Context): bigint =>
  blockEmissionForIssuance(ctx, TotalIssuance.get(ctx))
