import { concatBytes } from "@subforge/runtime/bytes"
import { codec, surface } from "@subforge/runtime/protocol"
import type { Chain } from "../chain/chain.ts"
import { stateAt } from "./at.ts"
import { clientError } from "./error.ts"

/** Calls a runtime API on the state after a block: SCALE in, SCALE out. Throws the node's error words. */
export const callApi = (chain: Chain, at: string | null, name: string, input: Uint8Array): Uint8Array => {
  const result = chain.runtime.api(stateAt(chain, at), name, input)
  if (result.ok) return result.value
  if (result.code === "UnknownMethod") {
    throw clientError(`Execution failed: Other: Exported method ${name} is not found`)
  }
  throw clientError(`Execution failed: ${result.message}`)
}

/** The arguments of a runtime API method as SCALE. */
export const encodeInputs = (name: string, inputs: readonly unknown[]): Uint8Array =>
  concatBytes(...surface.api(name).inputs.map(({ type }, i) => codec(type).encode(inputs[i])))
