import type { IncomingMessage } from "node:http"

/** The stream was longer than allowed, or broke off. */
export class BodyRefused extends Error {
  readonly reason: "too-large" | "aborted"
  constructor(reason: "too-large" | "aborted") {
    super(reason)
    this.reason = reason
  }
}

/** Reads at most `limit` bytes as UTF-8; stops reading at the first byte beyond it. */
export const readBody = (stream: IncomingMessage, limit: number): Promise<string> =>
  new Promise((resolve, reject) => {
    if (Number(stream.headers["content-length"] ?? 0) > limit) {
      reject(new BodyRefused("too-large"))
      return
    }
    const chunks: Buffer[] = []
    let size = 0
    stream.on("data", (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) {
        stream.pause()
        reject(new BodyRefused("too-large"))
      } else chunks.push(chunk)
    })
    stream.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")))
    stream.once("error", () => reject(new BodyRefused("aborted")))
    stream.once("close", () => reject(new BodyRefused("aborted")))
  })
