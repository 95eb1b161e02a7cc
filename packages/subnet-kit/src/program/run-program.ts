import { Cause, Effect, Exit } from "effect"

const interruptedCode = 130

/**
 * Runs a program to its end. Ctrl-C and SIGTERM interrupt it, so that whatever it opened is closed; a failure is told
 * in one sentence on stderr. The process then exits: 0, 1 after a failure, 130 when it was interrupted.
 */
export const runProgram = (program: Effect.Effect<unknown, unknown>): void => {
  const fiber = Effect.runFork(program)
  const interrupt = (): void => fiber.interruptUnsafe()
  process.once("SIGINT", interrupt)
  process.once("SIGTERM", interrupt)
  fiber.addObserver((exit) => {
    if (Exit.isSuccess(exit)) process.exit(0)
    if (Cause.hasInterruptsOnly(exit.cause)) process.exit(interruptedCode)
    process.stderr.write(`${describe(Cause.squash(exit.cause))}\n`, () => process.exit(1))
  })
}

const describe = (failure: unknown): string => {
  if (!(failure instanceof Error)) return String(failure)
  const expected = "_tag" in failure && failure.message !== ""
  return expected ? failure.message : (failure.stack ?? failure.message)
}
