import { encodeUtf8 } from "../../protocol/codec/utf8.ts"

/** Keys that the node and every Substrate runtime agree on. */
export const wellKnown = {
  code: encodeUtf8(":code"),
  heapPages: encodeUtf8(":heappages"),
  extrinsicIndex: encodeUtf8(":extrinsic_index"),
} as const
