import type { Context } from "../../frame/context.ts"
import { DispatchFailure } from "../../frame/dispatch-error.ts"
import type { AccountId } from "../../frame/origin.ts"
import { Account } from "../../generated/storage/system.ts"
import type { AccountData } from "../../generated/types.ts"
import {
  decConsumers,
  decProviders,
  incConsumers,
  incConsumersWithoutLimit,
  incProviders,
} from "../system/account-references.ts"

/** What an account must hold to exist, in rao. */
export const EXISTENTIAL_DEPOSIT = 500n

const NEW_LOGIC = 1n << 127n
const EMPTY: AccountData = { free: 0n, reserved: 0n, frozen: 0n, flags: NEW_LOGIC }

export const accountData = (ctx: Context, who: AccountId): AccountData => Account.get(ctx, who).data

const isEmpty = ({ free, reserved, frozen, flags }: AccountData): boolean =>
  free === 0n && reserved === 0n && frozen === 0n && flags === NEW_LOGIC

const store = (ctx: Context, who: AccountId, data: AccountData): void => {
  const account = Account.get(ctx, who)
  if (account.providers > 0 || account.sufficients > 0) Account.set(ctx, who, { ...account, data })
  else Account.remove(ctx, who)
}

/** Moves an account of before the flag over to consumer references for reserves; whether there was something to do. */
export const ensureUpgraded = (ctx: Context, who: AccountId): boolean => {
  const data = accountData(ctx, who)
  if ((data.flags & NEW_LOGIC) !== 0n) return false
  let { free } = data
  if (data.reserved !== 0n && data.frozen === 0n) {
    if (Account.get(ctx, who).providers === 0) {
      free = free > EXISTENTIAL_DEPOSIT ? free : EXISTENTIAL_DEPOSIT
      incProviders(ctx, who)
    }
    incConsumersWithoutLimit(ctx, who)
  }
  store(ctx, who, { ...data, free, flags: data.flags | NEW_LOGIC })
  ctx.emit("Balances", "Upgraded", { who })
  return true
}

const provides = ({ free }: AccountData): boolean => free >= EXISTENTIAL_DEPOSIT
const consumes = ({ reserved, frozen }: AccountData): boolean => reserved !== 0n || frozen !== 0n

const isPlain = (data: AccountData): boolean => provides(data) && !consumes(data)

const moveReferences = (ctx: Context, who: AccountId, before: AccountData, after: AccountData): void => {
  if (!provides(before) && provides(after)) incProviders(ctx, who)
  if (consumes(before) && !consumes(after)) decConsumers(ctx, who)
  if (!consumes(before) && consumes(after)) incConsumers(ctx, who)
  if (consumes(after) && Account.get(ctx, who).consumers === 0) incConsumers(ctx, who)
  if (!provides(before) || provides(after)) return
  try {
    decProviders(ctx, who)
  } catch (thrown) {
    if (!(thrown instanceof DispatchFailure)) throw thrown
    if (consumes(before) && !consumes(after)) incConsumers(ctx, who)
    if (!consumes(before) && consumes(after)) decConsumers(ctx, who)
    throw thrown
  }
}

/**
 * Gives an account new balances: creates it at the existential deposit, reaps it below, keeps its references right.
 * Returns the dust that was left, which the caller takes out of the issuance.
 */
export const mutateAccount = (
  ctx: Context,
  who: AccountId,
  change: (data: AccountData) => AccountData,
): bigint => {
  ensureUpgraded(ctx, who)
  const account = Account.get(ctx, who)
  const before = account.data
  const isNew = isEmpty(before)
  const after = change(before)
  // As nearly always: nothing is held, nobody is born and nobody dies, so no reference moves.
  if (account.providers > 0 && isPlain(before) && isPlain(after)) {
    Account.set(ctx, who, { ...account, data: after })
    return 0n
  }
  moveReferences(ctx, who, before, after)
  const dies = after.free < EXISTENTIAL_DEPOSIT && after.reserved === 0n
  store(ctx, who, dies ? EMPTY : after)
  if (isNew) ctx.emit("Balances", "Endowed", { account: who, free_balance: after.free })
  if (!dies || after.free === 0n) return 0n
  ctx.emit("Balances", "DustLost", { account: who, amount: after.free })
  return after.free
}
