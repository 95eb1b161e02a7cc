import type { HasState } from "../../frame/storage.ts"
import { Digest } from "../../generated/storage/system.ts"
import type { DigestItem } from "../../generated/types.ts"

/** Adds an item to the digest of the open block's header. */
export const depositLog = (ctx: HasState, item: DigestItem): void => {
  Digest.update(ctx, ({ logs }) => ({ logs: [...logs, item] }))
}
