import { palletErrors } from "../../frame/dispatch-error.ts"
import { ensureSigned } from "../../frame/origin.ts"
import type { Call } from "../../frame/pallet.ts"
import { CommitmentOf, LastBondsReset, LastCommitment } from "../../generated/storage/commitments.ts"
import { constant } from "../../protocol/constant.ts"
import { reserve, unreserve } from "../balances/reserve.ts"
import { isHotkeyRegistered } from "../subtensor/subnet/neurons.ts"
import { resetBonds } from "../subtensor/subnet/reset-bonds.ts"
import { addTimelocked, removeTimelocked } from "./timelocked-index.ts"
import { takeSpace, usageOf } from "./used-space.ts"

const { ensure } = palletErrors("Commitments")

export const setCommitment: Call<"Commitments", "set_commitment"> = (ctx, { netuid, info }) => {
  const who = ensureSigned(ctx)
  ensure(isHotkeyRegistered(ctx, netuid, who), "AccountNotAllowedCommit")
  const { fields } = info
  ensure(fields.length <= constant("Commitments", "MaxFields"), "TooManyFieldsInCommitmentInfo")
  const block = ctx.block.number
  const usage = usageOf(ctx, netuid, who)
  if (fields.some(({ type }) => type === "ResetBondsFlag")) {
    LastBondsReset.set(ctx, netuid, who, block)
    resetBonds(ctx, netuid, who)
  }
  takeSpace(ctx, netuid, who, usage, fields)

  const held = CommitmentOf.get(ctx, netuid, who)?.deposit ?? 0n
  const deposit =
    constant("Commitments", "InitialDeposit") +
    constant("Commitments", "FieldDeposit") * BigInt(fields.length)
  if (deposit > held) reserve(ctx, who, deposit - held)
  if (held > deposit) ensure(unreserve(ctx, who, held - deposit) === 0n, "UnexpectedUnreserveLeftover")
  CommitmentOf.set(ctx, netuid, who, { deposit, block, info })
  LastCommitment.set(ctx, netuid, who, block)

  const timelocked = fields.find((field) => field.type === "TimelockEncrypted")
  if (timelocked === undefined) {
    ctx.emit("Commitments", "Commitment", { netuid, who })
    removeTimelocked(ctx, netuid, who)
  } else {
    const { reveal_round } = timelocked.value
    ctx.emit("Commitments", "TimelockCommitment", { netuid, who, reveal_round })
    addTimelocked(ctx, netuid, who)
  }
}
