import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { Session } from "./session.ts"
import { whenQuiet } from "./when-quiet.ts"

describe("whenQuiet", () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const ask = (session: Session, everyMilliseconds: number, times: number) => {
    for (let i = 0; i < times; i++) {
      vi.advanceTimersByTime(everyMilliseconds)
      session.requests += 1
    }
  }

  it("waits for the questions of a client and then for it to be quiet", () => {
    const session = new Session()
    const action = vi.fn()
    whenQuiet(session, action)
    ask(session, 20, 10)
    expect(action).not.toHaveBeenCalled()
    vi.advanceTimersByTime(40)
    expect(action).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1_000)
    expect(action).toHaveBeenCalledTimes(1)
  })

  it("does not wait for long where nothing is asked, or where asking never ends", () => {
    const silent = vi.fn()
    whenQuiet(new Session(), silent)
    vi.advanceTimersByTime(90)
    expect(silent).not.toHaveBeenCalled()
    vi.advanceTimersByTime(10)
    expect(silent).toHaveBeenCalledTimes(1)
    const session = new Session()
    const busy = vi.fn()
    whenQuiet(session, busy)
    ask(session, 10, 101)
    expect(busy).toHaveBeenCalledTimes(1)
  })

  it("can be called off", () => {
    const action = vi.fn()
    whenQuiet(new Session(), action)()
    vi.advanceTimersByTime(2_000)
    expect(action).not.toHaveBeenCalled()
  })
})
