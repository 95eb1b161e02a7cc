import type { Context } from "../../frame/context.ts"
import type { AccountId } from "../../frame/origin.ts"
import type { Weight } from "../../frame/weight.ts"
import { addWeight, dbWeight } from "../../frame/weight.ts"
import { CommitmentOf, RevealedCommitments, TimelockedIndex } from "../../generated/storage/commitments.ts"
import { Pulses } from "../../generated/storage/drand.ts"
import type { Data, Registration } from "../../generated/types.ts"
import { openTimelock } from "../drand/open-timelock.ts"
import { removeTimelocked } from "./timelocked-index.ts"

/** So many revealed values an account keeps on a subnet, the newest. */
const MAX_REVEALS = 10

const isTimelocked = ({ type }: Data): boolean => type === "TimelockEncrypted"

interface Sorted {
  readonly remaining: readonly Data[]
  readonly revealed: readonly Uint8Array[]
  readonly timelocks: number
  /** Timelocked fields whose round has come: whatever cannot be opened is dropped. */
  readonly processed: number
}

const sortFields = (ctx: Context, fields: readonly Data[]): Sorted => {
  const remaining: Data[] = []
  const revealed: Uint8Array[] = []
  let timelocks = 0
  let processed = 0
  for (const field of fields) {
    if (field.type !== "TimelockEncrypted") {
      remaining.push(field)
      continue
    }
    timelocks++
    const pulse = Pulses.get(ctx, field.value.reveal_round)
    if (pulse === undefined) {
      remaining.push(field)
      continue
    }
    processed++
    const bytes = openTimelock(field.value.encrypted, pulse.signature)
    if (bytes !== undefined && bytes.length > 0) revealed.push(bytes)
  }
  return { remaining, revealed, timelocks, processed }
}

const keepRevealed = (
  ctx: Context,
  netuid: number,
  who: AccountId,
  revealed: readonly Uint8Array[],
): Weight => {
  if (revealed.length === 0) return dbWeight(0)
  const block = BigInt(ctx.block.number)
  const reveals = [
    ...(RevealedCommitments.get(ctx, netuid, who) ?? []),
    ...revealed.map((bytes) => [bytes, block] as const),
  ]
  for (const _ of revealed) ctx.emit("Commitments", "CommitmentRevealed", { netuid, who })
  RevealedCommitments.set(ctx, netuid, who, reveals.slice(-MAX_REVEALS))
  return dbWeight(1, 1)
}

const keepRemaining = (
  ctx: Context,
  netuid: number,
  who: AccountId,
  registration: Registration,
  fields: readonly Data[],
): Weight => {
  if (fields.length === 0) CommitmentOf.remove(ctx, netuid, who)
  else CommitmentOf.set(ctx, netuid, who, { ...registration, info: { fields } })
  if (fields.some(isTimelocked)) return dbWeight(0, 1)
  removeTimelocked(ctx, netuid, who)
  return dbWeight(1, 2)
}

const revealOne = (ctx: Context, netuid: number, who: AccountId): Weight => {
  const registration = CommitmentOf.get(ctx, netuid, who)
  if (registration === undefined) {
    removeTimelocked(ctx, netuid, who)
    return dbWeight(2, 1)
  }
  const { remaining, revealed, timelocks, processed } = sortFields(ctx, registration.info.fields)
  const looked = dbWeight(1 + timelocks)
  if (timelocks === 0) {
    removeTimelocked(ctx, netuid, who)
    return addWeight(looked, dbWeight(1, 1))
  }
  if (processed === 0) return looked
  const kept = keepRevealed(ctx, netuid, who, revealed)
  return addWeight(addWeight(looked, kept), keepRemaining(ctx, netuid, who, registration, remaining))
}

/** Reveals the timelocked fields whose drand round has come; the weight of it. */
export const revealCommitments = (ctx: Context): Weight => {
  let used = dbWeight(1)
  for (const [netuid, who] of TimelockedIndex.get(ctx)) used = addWeight(used, revealOne(ctx, netuid, who))
  return used
}
