import type { Context } from "../../frame/context.ts"
import type { AccountId } from "../../frame/origin.ts"
import { ensureRoot } from "../../frame/origin.ts"
import type { Call } from "../../frame/pallet.ts"
import type { CallArgs, CallName } from "../../generated/calls.ts"
import { ROOT_NETUID } from "../subtensor/constants.ts"
import { ensure as ensureOfSubtensor } from "../subtensor/pallet.ts"
import type { Hyperparameter, RateLimit } from "../subtensor/rate-limits.ts"
import { hyperparameterLimit, passesRateLimit, recordRateLimit } from "../subtensor/rate-limits.ts"
import { ensureAdminWindowOpen } from "../subtensor/subnet/admin-freeze-window.ts"
import { ensureSubnetOwnerOrRoot } from "../subtensor/subnet/owner-checks.ts"
import { subnetExists } from "../subtensor/subnet/subnets.ts"
import { ensure } from "./pallet.ts"

type AdminCall = CallName<"AdminUtils">
type Args<N extends AdminCall> = CallArgs["AdminUtils"][N]
type SubnetCall = { [N in AdminCall]: Args<N> extends { readonly netuid: number } ? N : never }[AdminCall]
type SubnetArgs<N extends SubnetCall> = Args<N> & { readonly netuid: number }

export const ensureSubnet = (ctx: Context, netuid: number): void =>
  ensure(subnetExists(ctx, netuid), "SubnetDoesNotExist")

export const ensureNotRoot = (netuid: number): void =>
  ensure(netuid !== ROOT_NETUID, "NotPermittedOnRootSubnet")

/** A call of root. */
export const rootCall =
  <N extends AdminCall>(body: (ctx: Context, args: Args<N>) => void): Call<"AdminUtils", N> =>
  (ctx, args) => {
    ensureRoot(ctx)
    body(ctx, args)
  }

/** A call of root that respects the freeze window of the subnet. */
export const rootSubnetCall = <N extends SubnetCall>(
  body: (ctx: Context, args: SubnetArgs<N>) => void,
): Call<"AdminUtils", N> =>
  rootCall<N>((ctx, args) => {
    const subnetArgs = args as SubnetArgs<N>
    ensureAdminWindowOpen(ctx, subnetArgs.netuid)
    body(ctx, subnetArgs)
  })

/** A call of the subnet's owner or root outside the freeze window; the rate limit binds the owner only. */
export const ownerCall =
  <N extends SubnetCall>(
    limit: RateLimit | undefined,
    body: (ctx: Context, args: SubnetArgs<N>, owner: AccountId | undefined) => void,
  ): Call<"AdminUtils", N> =>
  (ctx, args) => {
    const subnetArgs = args as SubnetArgs<N>
    const { netuid } = subnetArgs
    const owner = ensureSubnetOwnerOrRoot(ctx, netuid)
    const limited = owner === undefined ? undefined : limit
    if (owner !== undefined && limited !== undefined) {
      ensureOfSubtensor(passesRateLimit(ctx, limited, owner, netuid), "TxRateLimitExceeded")
    }
    ensureAdminWindowOpen(ctx, netuid)
    body(ctx, subnetArgs, owner)
    if (owner !== undefined && limited !== undefined) recordRateLimit(ctx, limited, owner, netuid)
  }

/** An owner's call under the rate limit of a hyperparameter. */
export const hyperparameterCall = <N extends SubnetCall>(
  hyperparameter: Hyperparameter,
  body: (ctx: Context, args: SubnetArgs<N>, owner: AccountId | undefined) => void,
): Call<"AdminUtils", N> => ownerCall(hyperparameterLimit(hyperparameter), body)
