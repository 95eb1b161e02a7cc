/** The chain was stopped and its state is freed: start another devnet. */
export class StoppedError extends Error {
  override readonly name = "StoppedError"
  readonly code = "DEVNET_STOPPED"

  constructor() {
    super("this devnet was stopped: start another one")
  }
}
