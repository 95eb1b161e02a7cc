import { toHex } from "../../bytes.ts"
import type { Pallet } from "../../frame/pallet.ts"
import {
  BlockHash,
  LastRuntimeUpgrade,
  ParentHash,
  UpgradedToTripleRefCount,
  UpgradedToU32RefCount,
} from "../../generated/storage/system.ts"
import { codec } from "../../protocol/codecs.ts"
import { surface } from "../../protocol/surface/spec424.ts"
import { accountNonce } from "./account-references.ts"
import { systemCalls } from "./calls.ts"
import { validateUpgrade } from "./upgrade.ts"
import { wellKnown } from "./well-known-keys.ts"

/** What stands for the hash of the block before genesis. */
const HASH_69 = toHex(new Uint8Array(32).fill(69))

/** Pallet System: accounts and their references, the block's environment, events. */
export const system: Pallet<"System"> = {
  name: "System",
  calls: systemCalls,
  validateUnsigned: validateUpgrade,
  apis: { AccountNonceApi_account_nonce: accountNonce },
  genesis: (ctx, config) => {
    const { specVersion, specName } = surface.data.runtimeVersion
    BlockHash.set(ctx, 0, HASH_69)
    ParentHash.set(ctx, HASH_69)
    LastRuntimeUpgrade.set(ctx, { spec_version: specVersion, spec_name: specName })
    UpgradedToU32RefCount.set(ctx, true)
    UpgradedToTripleRefCount.set(ctx, true)
    ctx.state.setRaw(wellKnown.extrinsicIndex, codec("u32").encode(0))
    ctx.state.setRaw(wellKnown.code, config.code)
  },
}
