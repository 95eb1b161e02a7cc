import { drandVerify } from "@subforge/core"
import { palletErrors } from "../../frame/dispatch-error.ts"
import { ensureNone } from "../../frame/origin.ts"
import type { Call } from "../../frame/pallet.ts"
import {
  BeaconConfig,
  LastStoredRound,
  NextUnsignedAt,
  OldestStoredRound,
  Pulses,
} from "../../generated/storage/drand.ts"
import { prunePulses } from "./prune-pulses.ts"

const { ensure, fail } = palletErrors("Drand")

/** Stores pulses with rising rounds. One that the beacon did not sign is passed over; one that is no signature fails. */
export const writePulse: Call<"Drand", "write_pulse"> = (ctx, { pulses_payload: { pulses } }) => {
  ensureNone(ctx)
  const { public_key } = BeaconConfig.get(ctx)
  let last = LastStoredRound.get(ctx)
  const isFirst = last === 0n && OldestStoredRound.get(ctx) === 0n
  const rounds: bigint[] = []
  for (const pulse of pulses) {
    const { round, signature } = pulse
    if (!(drandVerify(public_key, round, signature) ?? fail("PulseVerificationError"))) continue
    ensure(round > last, "InvalidRoundNumber")
    Pulses.set(ctx, round, pulse)
    last = round
    rounds.push(round)
  }
  LastStoredRound.set(ctx, last)
  const [first] = rounds
  if (isFirst && first !== undefined) OldestStoredRound.set(ctx, first)
  prunePulses(ctx, last)
  NextUnsignedAt.set(ctx, ctx.block.number)
  if (rounds.length > 0) ctx.emit("Drand", "NewPulse", { rounds: BigUint64Array.from(rounds) })
}
