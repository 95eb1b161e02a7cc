import { expect, it } from "vitest"
import { Outbox } from "./outbox.ts"

const MEBIBYTE = 1024 * 1024

it("gives up a client for whom too much waits, once", () => {
  const told: unknown[] = []
  let waiting = 0
  const outbox = new Outbox(
    {
      send: (message) => told.push(message),
      waiting: () => waiting,
      close: (code, reason) => told.push([code, reason]),
    },
    () => told.push("closed"),
  )
  outbox.send("a")
  waiting = 16 * MEBIBYTE
  outbox.send("b")
  waiting += 1
  expect(outbox.isOpen).toBe(true)
  outbox.send("c")
  expect(outbox.isOpen).toBe(false)
  waiting = 0
  outbox.send("d")
  expect(told).toEqual([
    "a",
    "b",
    [1008, "more than 16 MiB wait for this client: it does not read"],
    "closed",
  ])
})
