import { blake2b256 } from "@subforge/core"
import { type Hex, toHex } from "../../bytes.ts"
import { postOf } from "../../frame/actual-weight.ts"
import type { Context } from "../../frame/context.ts"
import { fail as failWith, palletErrors } from "../../frame/dispatch-error.ts"
import { type AccountId, ensureSigned, signed } from "../../frame/origin.ts"
import type { Call, Pallet } from "../../frame/pallet.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { addWeight, dbWeight, scaleWeight, weight } from "../../frame/weight.ts"
import { Multisigs } from "../../generated/storage/multisig.ts"
import type { Multisig } from "../../generated/types.ts"
import { codec } from "../../protocol/codecs.ts"
import { reserve, unreserve } from "../balances/reserve.ts"
import { approveAsMulti, asMulti, operationDeposit, timepointNow } from "./operate.ts"
import { sharedAccount } from "./signatories.ts"

const { ensure, fail } = palletErrors("Multisig")
const BASE = addWeight(weight(20_470_382n, 3997n), dbWeight(2))
const EACH_BYTE = weight(397n)

const asMultiThreshold1: Call<"Multisig", "as_multi_threshold_1"> = (ctx, { other_signatories, call }) => {
  const approving = ensureSigned(ctx)
  const multisig = sharedAccount(other_signatories, approving, 1)
  const bytes = codec<RuntimeCall>("RuntimeCall").encode(call)
  const outcome = ctx.dispatch(ctx, signed(multisig), call)
  const { actualWeight } = postOf(outcome)
  const base = addWeight(BASE, scaleWeight(EACH_BYTE, BigInt(bytes.length)))
  const used = actualWeight === undefined ? {} : { actualWeight: addWeight(base, actualWeight) }
  if (!outcome.ok) {
    return failWith(outcome.error.error, actualWeight === undefined ? outcome.error.post : used)
  }
  ctx.emit("Multisig", "MultisigExecuted", {
    approving,
    timepoint: timepointNow(ctx),
    multisig,
    call_hash: toHex(blake2b256(bytes)),
    result: { type: "Ok", value: undefined },
  })
  return used
}

interface Named {
  readonly threshold: number
  readonly other_signatories: readonly AccountId[]
  readonly call_hash: Hex
}

interface Found {
  readonly who: AccountId
  readonly multisig: AccountId
  readonly pending: Multisig
}

const findOperation = (ctx: Context, { threshold, other_signatories, call_hash }: Named): Found => {
  const who = ensureSigned(ctx)
  ensure(threshold >= 2, "MinimumThreshold")
  const multisig = sharedAccount(other_signatories, who, threshold)
  return { who, multisig, pending: Multisigs.get(ctx, multisig, call_hash) ?? fail("NotFound") }
}

const cancelAsMulti: Call<"Multisig", "cancel_as_multi"> = (ctx, args) => {
  const { timepoint, call_hash } = args
  const { who, multisig, pending } = findOperation(ctx, args)
  const { when, depositor, deposit } = pending
  ensure(when.height === timepoint.height && when.index === timepoint.index, "WrongTimepoint")
  ensure(depositor === who, "NotOwner")
  unreserve(ctx, depositor, deposit)
  Multisigs.remove(ctx, multisig, call_hash)
  ctx.emit("Multisig", "MultisigCancelled", { cancelling: who, timepoint, multisig, call_hash })
}

/** Free where the deposit changed. */
const pokeDeposit: Call<"Multisig", "poke_deposit"> = (ctx, args) => {
  const { threshold, call_hash } = args
  const { who, multisig, pending } = findOperation(ctx, args)
  ensure(pending.depositor === who, "NotOwner")
  const old_deposit = pending.deposit
  const new_deposit = operationDeposit(threshold)
  if (new_deposit === old_deposit) return { paysFee: "Yes" }
  if (new_deposit > old_deposit) reserve(ctx, who, new_deposit - old_deposit)
  else unreserve(ctx, who, old_deposit - new_deposit)
  Multisigs.set(ctx, multisig, call_hash, { ...pending, deposit: new_deposit })
  ctx.emit("Multisig", "DepositPoked", { who, call_hash, old_deposit, new_deposit })
  return { paysFee: "No" }
}

/** Pallet Multisig: accounts that several act as together. */
export const multisig: Pallet<"Multisig"> = {
  name: "Multisig",
  calls: {
    as_multi_threshold_1: asMultiThreshold1,
    as_multi: asMulti,
    approve_as_multi: approveAsMulti,
    cancel_as_multi: cancelAsMulti,
    poke_deposit: pokeDeposit,
  },
}
