import { blake2b256 } from "@subforge/core"
import { stateAt } from "../at.ts"
import { bytesToHex } from "../hex.ts"
import { defineMethod, type MethodContext, params } from "../method.ts"
import { At, Bytes, bytes } from "../params.ts"

const read = ({ chain }: MethodContext, key: string, at: string | null) =>
  stateAt(chain, at).getRaw(bytes(key))

/** The bytes under a raw key; null where absent. */
export const state_getStorage = defineMethod({
  names: ["state_getStorage", "state_getStorageAt"],
  params: params(Bytes, At),
  run: (context, key, at) => {
    const value = read(context, key, at)
    return value === undefined ? null : bytesToHex(value)
  },
})

/** Blake2-256 of the bytes under a raw key; null where absent. */
export const state_getStorageHash = defineMethod({
  names: ["state_getStorageHash", "state_getStorageHashAt"],
  params: params(Bytes, At),
  run: (context, key, at) => {
    const value = read(context, key, at)
    return value === undefined ? null : bytesToHex(blake2b256(value))
  },
})

/** How many bytes are under a raw key; null where absent. */
export const state_getStorageSize = defineMethod({
  names: ["state_getStorageSize", "state_getStorageSizeAt"],
  params: params(Bytes, At),
  run: (context, key, at) => read(context, key, at)?.length ?? null,
})
