import { CodecError, codec } from "@subforge/runtime/protocol"
import { RpcError } from "./error.ts"

const list = codec<Uint8Array>("Vec<u8>")

/**
 * An extrinsic as a node takes it from a client: as long as its length prefix says. What follows is ignored, as
 * `Decode::decode` does; throws an `RpcError` where there is less.
 */
export const opaqueExtrinsic = (bytes: Uint8Array): Uint8Array => {
  try {
    return list.encode(list.decodePrefix(bytes))
  } catch (error) {
    throw error instanceof CodecError ? new RpcError(1040, `Client error: ${error.message}`) : error
  }
}
