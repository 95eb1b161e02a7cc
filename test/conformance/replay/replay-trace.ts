import { compareAnswer } from "./compare-answer.ts"
import { compareDiff, compareOutcome, type Difference } from "./difference.ts"
import { Machine } from "./machine.ts"
import { type Outcome, runApi, runBlock, runCall } from "./steps.ts"
import type { Step, Trace } from "./trace.ts"

export interface StepReport {
  readonly index: number
  readonly step: Step
  readonly differences: readonly Difference[]
}

export interface ReplayReport {
  /** How many steps ran. */
  readonly steps: number
  readonly genesisRootOk: boolean
  readonly firstDifference: StepReport | undefined
  /** Every step that came out otherwise; one at most unless asked to go on. */
  readonly different: readonly StepReport[]
}

export interface ReplayOptions {
  /** Stop before this step. */
  readonly until?: number
  /** After a difference take the recorded storage and go on. */
  readonly goOn?: boolean
}

const run = (machine: Machine, step: Step): Outcome => {
  switch (step.op) {
    case "call":
      return runCall(machine, step)
    case "block":
      return runBlock(machine, step)
    case "api":
      return runApi(machine, step)
    case "storage":
      for (const [key, value] of Object.entries(step.diff)) {
        machine.state.setRaw(
          Buffer.from(key.slice(2), "hex"),
          value === null ? undefined : Buffer.from(value.slice(2), "hex"),
        )
      }
      return {}
  }
}

const runGuarded = (machine: Machine, step: Step): Outcome | Difference => {
  try {
    return run(machine, step)
  } catch (thrown) {
    const text = thrown instanceof Error ? thrown.message : JSON.stringify(thrown)
    return { what: "crash", expected: "an outcome", got: text }
  }
}

const check = (machine: Machine, step: Step): Difference[] => {
  const outcome = runGuarded(machine, step)
  if ("what" in outcome) {
    machine.undo()
    return [outcome]
  }
  if (step.op === "api") return compareAnswer(step, outcome.api)
  const differences = compareOutcome(step, outcome)
  differences.push(...compareDiff(step.diff, machine.changes(), machine))
  return differences
}

/** The root of the whole storage after the last step. */
const finalDifference = (machine: Machine, { steps, finalVisibleRoot }: Trace): StepReport[] => {
  const [step, got] = [steps.at(-1), machine.rootHash()]
  if (step === undefined || finalVisibleRoot === undefined || finalVisibleRoot === got) return []
  const differences = [{ what: "root after the last step", expected: finalVisibleRoot, got }]
  return [{ index: steps.length - 1, step, differences }]
}

/** Runs the steps of a trace on this runtime and compares result, events and every changed byte of storage. */
export const replayTrace = (trace: Trace, options: ReplayOptions = {}): ReplayReport => {
  const machine = new Machine(trace)
  const genesisRootOk = machine.rootHash() === trace.genesisVisibleRoot
  const different: StepReport[] = []
  const count = Math.min(trace.steps.length, options.until ?? trace.steps.length)
  let index = 0
  for (; index < count; index++) {
    const step = trace.steps[index] as Step
    const differences = check(machine, step)
    if (differences.length === 0) {
      if (step.op !== "api") machine.commit()
      if (step.op === "block" && machine.rootHash() !== step.visibleRoot) {
        differences.push({ what: "state root", expected: step.visibleRoot, got: machine.rootHash() })
      }
    } else if (step.op !== "api") {
      machine.undo()
      machine.load(step.diff)
      if (step.op === "block" && machine.block.number !== step.number) {
        machine.openBlock(step.number, step.parentHash)
      }
    }
    if (differences.length === 0) continue
    different.push({ index, step, differences })
    if (!options.goOn) return { steps: index + 1, genesisRootOk, firstDifference: different[0], different }
  }
  if (options.until === undefined) different.push(...finalDifference(machine, trace))
  return { steps: index, genesisRootOk, firstDifference: different[0], different }
}
