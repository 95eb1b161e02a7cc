/** What a caller (dendrite) signs: UTF-8 of `nonce.dendriteHotkey.axonHotkey.uuid.bodyHash`. */
export interface RequestMessage {
  /** Nanoseconds since the epoch, 19 digits: never a double. */
  readonly nonce: bigint
  readonly dendriteHotkey: string
  readonly axonHotkey: string
  readonly uuid: string
  readonly bodyHash: string
}

/** The text that a request's signature covers. */
export const requestMessage = (message: RequestMessage): string =>
  [message.nonce, message.dendriteHotkey, message.axonHotkey, message.uuid, message.bodyHash].join(".")

/** The text that an axon signs for its own header: the caller's nonce and the axon's uuid, no body. */
export const axonMessage = (message: Omit<RequestMessage, "bodyHash">): string =>
  [message.nonce, message.dendriteHotkey, message.axonHotkey, message.uuid].join(".")
