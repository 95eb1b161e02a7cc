import { ensureSigned } from "../../../frame/origin.ts"
import type { Call } from "../../../frame/pallet.ts"
import { SubnetIdentitiesV3, SubnetOwner } from "../../../generated/storage/subtensor-module.ts"
import type { SubnetIdentityV3 } from "../../../generated/types.ts"
import { emit, ensure } from "../pallet.ts"

/** Whether every part of a subnet's identity is within its byte limit. */
export const isValidSubnetIdentity = (identity: SubnetIdentityV3): boolean =>
  identity.subnet_name.length <= 256 &&
  identity.github_repo.length <= 1024 &&
  identity.subnet_contact.length <= 1024 &&
  identity.subnet_url.length <= 1024 &&
  identity.discord.length <= 256 &&
  identity.description.length <= 1024 &&
  identity.logo_url.length <= 1024 &&
  identity.additional.length <= 1024

export const setSubnetIdentity: Call<"SubtensorModule", "set_subnet_identity"> = (
  ctx,
  { netuid, ...identity },
) => {
  const coldkey = ensureSigned(ctx)
  ensure(SubnetOwner.get(ctx, netuid) === coldkey, "NotSubnetOwner")
  ensure(isValidSubnetIdentity(identity), "InvalidIdentity")
  SubnetIdentitiesV3.set(ctx, netuid, identity)
  emit(ctx, "SubnetIdentitySet", netuid)
}
