import { metadata } from "@subforge/runtime/protocol"
import { blockAt } from "../at.ts"
import { bytesToHex } from "../hex.ts"
import { defineMethod, params } from "../method.ts"
import { At } from "../params.ts"

/** The runtime's V14 metadata. Newer versions: `state_call` of `Metadata_metadata_at_version`. */
export const state_getMetadata = defineMethod({
  names: ["state_getMetadata"],
  params: params(At),
  run: ({ chain }, at) => {
    blockAt(chain, at)
    return bytesToHex(metadata(14) ?? new Uint8Array())
  },
})
