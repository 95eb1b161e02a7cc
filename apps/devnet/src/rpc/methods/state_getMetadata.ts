import { codec } from "@subforge/runtime/protocol"
import { bytesToHex } from "../hex.ts"
import { defineMethod, params } from "../method.ts"
import { At } from "../params.ts"
import { callApi } from "../runtime-api.ts"

const list = codec<Uint8Array>("Vec<u8>")

/** The runtime's V14 metadata. Newer versions: `state_call` of `Metadata_metadata_at_version`. */
export const state_getMetadata = defineMethod({
  names: ["state_getMetadata"],
  params: params(At),
  run: ({ chain }, at) => {
    const answer = callApi(chain, at, "Metadata_metadata", new Uint8Array())
    return bytesToHex(list.decode(answer))
  },
})
