import * as Schema from "effect/Schema"
import { bytesToHex } from "../hex.ts"
import { defineMethod, params } from "../method.ts"
import { At, Bytes, bytes } from "../params.ts"
import { callApi } from "../runtime-api.ts"

/**
 * Calls a runtime API on the state after a block; arguments and result are SCALE.
 * Example: `["AccountNonceApi_account_nonce", "0x…", null]`
 */
export const state_call = defineMethod({
  names: ["state_call", "state_callAt"],
  params: params(Schema.String, Bytes, At),
  run: ({ chain }, name, data, at) => bytesToHex(callApi(chain, at, name, bytes(data))),
})
