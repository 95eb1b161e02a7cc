import type { Context } from "../../frame/context.ts"
import { fail } from "../../frame/dispatch-error.ts"
import type { AccountId } from "../../frame/origin.ts"
import { Account } from "../../generated/storage/system.ts"

/** Most consumer references an account may carry: `MaxConsumers` of the runtime. */
const MAX_CONSUMERS = 16

/** Adds a reason for the account to exist; the first one creates it. */
export const incProviders = (ctx: Context, who: AccountId): void => {
  const account = Account.get(ctx, who)
  const created = account.providers === 0 && account.sufficients === 0
  if (created) ctx.emit("System", "NewAccount", { account: who })
  Account.set(ctx, who, { ...account, providers: created ? 1 : account.providers + 1 })
}

/** Takes a provider away; the last one kills the account, unless something consumes it: `ConsumerRemaining`. */
export const decProviders = (ctx: Context, who: AccountId): void => {
  const account = Account.find(ctx, who)
  if (account === undefined) return
  const providers = account.providers === 0 ? 1 : account.providers
  if (providers === 1 && account.consumers === 0 && account.sufficients === 0) {
    Account.remove(ctx, who)
    ctx.emit("System", "KilledAccount", { account: who })
    return
  }
  if (providers === 1 && account.consumers > 0) fail({ type: "ConsumerRemaining" })
  Account.set(ctx, who, { ...account, providers: providers - 1 })
}

/** Adds something that needs the account alive: `NoProviders` where it is not, `TooManyConsumers` above 16. */
export const incConsumers = (ctx: Context, who: AccountId): void => {
  const account = Account.get(ctx, who)
  if (account.providers === 0) fail({ type: "NoProviders" })
  if (account.consumers >= MAX_CONSUMERS) fail({ type: "TooManyConsumers" })
  Account.set(ctx, who, { ...account, consumers: account.consumers + 1 })
}

export const incConsumersWithoutLimit = (ctx: Context, who: AccountId): void => {
  const account = Account.get(ctx, who)
  if (account.providers === 0) fail({ type: "NoProviders" })
  Account.set(ctx, who, { ...account, consumers: account.consumers + 1 })
}

export const decConsumers = (ctx: Context, who: AccountId): void => {
  Account.update(ctx, who, (account) => ({ ...account, consumers: Math.max(0, account.consumers - 1) }))
}

/** Whether the account survives, or may be reaped, when one provider goes. */
export const canDecProvider = (ctx: Context, who: AccountId): boolean => {
  const { consumers, providers } = Account.get(ctx, who)
  return consumers === 0 || providers > 1
}

/** The account's transaction counter. */
export const accountNonce = (ctx: Context, who: AccountId): number => Account.get(ctx, who).nonce
