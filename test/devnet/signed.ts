import { decodeExtrinsic } from "@subforge/runtime/protocol"

/** Whether an extrinsic is somebody's, not the author's own. */
export const isSigned = (bytes: Uint8Array): boolean => decodeExtrinsic(bytes).preamble.type === "Signed"
