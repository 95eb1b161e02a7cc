import { describe, expect, it } from "vitest"
import { Pool } from "./pool.ts"
import type { WatchStatus } from "./pool-status.ts"

/** A transaction of the test's own: sender, nonce, priority, and a byte to tell two of them apart. */
const transaction = (sender: number, nonce: number, priority = 1, salt = 0) =>
  Uint8Array.of(sender, nonce, priority, salt)

const BLOCK = { hash: "0xb10c", number: 1 } as const

/** The fifth byte is for how many blocks it is valid, 64 by default. */
const pool = (nonces: Record<number, number> = {}, head = () => 0) =>
  new Pool((bytes) => {
    const [sender = 0, nonce = 0, priority = 0, , longevity = 64] = bytes
    const next = nonces[sender] ?? 0
    if (nonce < next)
      return { ok: false, error: { type: "Invalid", value: { type: "Stale", value: undefined } } }
    return {
      ok: true,
      value: {
        priority: BigInt(priority),
        requires: nonce > next ? [Uint8Array.of(sender, nonce - 1)] : [],
        provides: [Uint8Array.of(sender, nonce)],
        longevity: BigInt(longevity),
        propagate: true,
      },
    }
  }, head)

const order = (subject: Pool) => subject.ready().map(({ bytes }) => [bytes[0], bytes[1]])

const hashOf = (subject: Pool, bytes: Uint8Array) => {
  const result = subject.submit(bytes)
  if (!result.ok) throw new Error(result.error.type)
  return result.hash
}

describe("Pool", () => {
  it("keeps what waits for an earlier nonce and makes it ready when that one comes", () => {
    const subject = pool()
    const told: WatchStatus[] = []
    subject.submit(transaction(1, 2))
    subject.submit(transaction(1, 1), (status) => told.push(status))
    expect(order(subject)).toEqual([])
    subject.submit(transaction(1, 0))
    expect(order(subject)).toEqual([
      [1, 0],
      [1, 1],
      [1, 2],
    ])
    expect(told).toEqual([{ type: "future" }, { type: "ready" }])
  })

  it("orders by priority, then arrival, but never before what is waited for", () => {
    const subject = pool()
    subject.submit(transaction(1, 0, 1))
    subject.submit(transaction(1, 1, 9))
    subject.submit(transaction(2, 0, 5))
    subject.submit(transaction(3, 0, 1))
    expect(order(subject)).toEqual([
      [2, 0],
      [1, 0],
      [1, 1],
      [3, 0],
    ])
  })

  it("replaces a transaction by one of higher priority only, and tells its watcher", () => {
    const subject = pool()
    const told: WatchStatus[] = []
    subject.submit(transaction(1, 0, 2, 0), (status) => told.push(status))
    expect(subject.submit(transaction(1, 0, 2, 1))).toEqual({
      ok: false,
      error: { type: "TooLowPriority", old: 2n, new: 2n },
    })
    const hash = hashOf(subject, transaction(1, 0, 3, 2))
    expect(told).toEqual([{ type: "ready" }, { type: "usurped", hash }])
    expect(subject.size).toBe(1)
  })

  it("refuses what is there already and what the runtime refuses", () => {
    const subject = pool({ 1: 4 })
    const hash = hashOf(subject, transaction(1, 4))
    expect(subject.submit(transaction(1, 4))).toEqual({ ok: false, error: { type: "AlreadyImported", hash } })
    expect(subject.submit(transaction(1, 3))).toMatchObject({
      ok: false,
      error: { type: "Refused", error: { value: { type: "Stale" } } },
    })
  })

  it("lets what waited for an included transaction follow it", () => {
    const subject = pool()
    const told: WatchStatus[] = []
    const first = hashOf(subject, transaction(1, 0))
    subject.submit(transaction(1, 1), (status) => told.push(status))
    const watchers = subject.included([first], BLOCK)
    expect(watchers).toEqual([])
    expect(order(subject)).toEqual([[1, 1]])
    expect(told).toEqual([{ type: "ready" }])
  })

  it("tells who watched what is dropped by a restore, and keeps the watchers of what stays", () => {
    const subject = pool()
    const gone: WatchStatus[] = []
    const kept: WatchStatus[] = []
    subject.submit(transaction(1, 0), (status) => kept.push(status))
    const snapshot = subject.snapshot()
    subject.submit(transaction(2, 0), (status) => gone.push(status))
    subject.restore(snapshot)
    expect(order(subject)).toEqual([[1, 0]])
    expect(gone.at(-1)).toEqual({ type: "dropped" })
    subject.included(
      subject.ready().map(({ hash }) => hash),
      BLOCK,
    )
    expect(kept.at(-1)).toEqual({ type: "inBlock", hash: "0xb10c" })
  })

  it("takes thousands of one account's transactions in any order", () => {
    const subject = new Pool(
      (bytes) => {
        const nonce = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
        const tag = (value: number) => new Uint8Array(new Uint32Array([value]).buffer)
        return {
          ok: true,
          value: {
            priority: 1n,
            requires: nonce === 0 ? [] : [tag(nonce - 1)],
            provides: [tag(nonce)],
            longevity: 64n,
            propagate: true,
          },
        }
      },
      () => 0,
    )
    const bytes = (nonce: number) => {
      const encoded = new Uint8Array(4)
      new DataView(encoded.buffer).setUint32(0, nonce)
      return encoded
    }
    for (let nonce = 4_999; nonce >= 0; nonce--) subject.submit(bytes(nonce))
    const nonces = subject.ready().map((pooled) => new DataView(pooled.bytes.buffer).getUint32(0))
    expect(nonces).toEqual(Array.from({ length: 5_000 }, (_, i) => i))
  })

  it("takes out with an invalid transaction what waits for it, and nothing else", () => {
    const subject = pool()
    const told: string[] = []
    const first = hashOf(subject, transaction(1, 0))
    subject.submit(transaction(1, 1), ({ type }) => told.push(type))
    subject.submit(transaction(1, 2), ({ type }) => told.push(type))
    subject.submit(transaction(2, 0))
    subject.invalid([first])
    expect(told).toEqual(["ready", "ready", "invalid", "invalid"])
    expect(order(subject)).toEqual([[2, 0]])
    expect(subject.size).toBe(1)
  })

  it("drops what was valid for so many blocks and is in none of them, with what waits for it", () => {
    let head = 10
    const subject = pool({}, () => head)
    const told: string[] = []
    const short = Uint8Array.of(1, 0, 1, 0, 3)
    subject.submit(short, ({ type }) => told.push(type))
    subject.submit(transaction(1, 1), ({ type }) => told.push(type))
    subject.submit(Uint8Array.of(2, 0, 1, 0, 4))
    for (head = 11; head < 13; head++) subject.included([], { hash: "0xb10c", number: head })
    expect(subject.size).toBe(3)
    subject.included([], { hash: "0xb10c", number: 13 })
    expect(order(subject)).toEqual([[2, 0]])
    expect(told).toEqual(["ready", "ready", "invalid", "invalid"])
    expect(subject.submit(short)).toMatchObject({ ok: true })
    subject.included([], { hash: "0xb10c", number: 14 })
    expect(order(subject)).toEqual([[1, 0]])
  })
})
