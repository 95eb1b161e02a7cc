import { ensureSigned } from "../../../frame/origin.ts"
import type { Call } from "../../../frame/pallet.ts"
import { IdentitiesV2, OwnedHotkeys } from "../../../generated/storage/subtensor-module.ts"
import type { ChainIdentityV2 } from "../../../generated/types.ts"
import { emit, ensure } from "../pallet.ts"
import { isRegisteredOnAnySubnet } from "../subnet/neurons.ts"

const isValidIdentity = (identity: ChainIdentityV2): boolean =>
  identity.name.length <= 256 &&
  identity.url.length <= 256 &&
  identity.github_repo.length <= 256 &&
  identity.image.length <= 1024 &&
  identity.discord.length <= 256 &&
  identity.description.length <= 1024 &&
  identity.additional.length <= 1024

/** The identity of a coldkey that has at least one registered hotkey. */
export const setIdentity: Call<"SubtensorModule", "set_identity"> = (ctx, identity) => {
  const coldkey = ensureSigned(ctx)
  const registered = OwnedHotkeys.get(ctx, coldkey).some((hotkey) => isRegisteredOnAnySubnet(ctx, hotkey))
  ensure(registered, "HotKeyNotRegisteredInNetwork")
  ensure(isValidIdentity(identity), "InvalidIdentity")
  IdentitiesV2.set(ctx, coldkey, identity)
  emit(ctx, "ChainIdentitySet", coldkey)
}
