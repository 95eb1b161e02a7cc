/** A message from a supervised process to its supervisor. */
export interface ChildMessage {
  readonly type: string
  readonly data: unknown
}

/** Whether a supervisor listens. */
export const isSupervised = (): boolean => process.send !== undefined && process.connected

/** Sends the supervisor a message; does nothing in a process that was started by hand. `data` must be plain JSON. */
export const tell = (type: string, data: unknown): void => {
  if (isSupervised()) process.send?.({ type, data } satisfies ChildMessage)
}

/** Tells the supervisor that this process is ready, with what it should know. */
export const tellReady = (data: unknown): void => tell("ready", data)

/** What `tellReady` sends. */
export const readyType = "ready"
