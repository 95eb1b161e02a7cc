import type { Session } from "./session.ts"

const TICK_MILLISECONDS = 10
const QUIET_TICKS = 3
const PATIENT_TICKS = 10
const MOST_TICKS = 100

/**
 * Does something once a client has asked what it wants to know: when it asked and is quiet again, when it asks nothing
 * for longer, or at last after a second. Ticks are counted, not time, so that a process that stands still does not
 * look quiet. Returns how to call it off.
 */
export const whenQuiet = (session: Session, action: () => void): (() => void) => {
  const before = session.requests
  let last = before
  let quiet = 0
  let ticks = 0
  const timer = setInterval(() => {
    quiet = session.requests === last ? quiet + 1 : 0
    last = session.requests
    ticks += 1
    if (ticks < MOST_TICKS && quiet < (last === before ? PATIENT_TICKS : QUIET_TICKS)) return
    clearInterval(timer)
    action()
  }, TICK_MILLISECONDS)
  return () => clearInterval(timer)
}
