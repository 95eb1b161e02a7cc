import { shown } from "./difference.ts"
import type { StepReport } from "./replay-trace.ts"
import { decodeCall } from "./steps.ts"
import type { CallStep, Step } from "./trace.ts"

/** How many differences of a step, and how much of each, are shown. */
const SHOWN = { differences: 12, characters: 600 }

const cut = (text: string): string =>
  text.length > SHOWN.characters ? `${text.slice(0, SHOWN.characters)}…` : text

/** What a step does, in a word: the call, the method, or its kind. */
export const nameOf = (step: Step): string => {
  if (step.op === "call") return `${step.pallet}.${step.call}`
  if (step.op === "block") return `block ${step.number}`
  return step.op === "api" ? step.name : step.op
}

const describeCall = (step: CallStep): string => {
  const origin = typeof step.origin === "string" ? step.origin : step.origin.signed
  try {
    return `from ${origin}, arguments ${shown(decodeCall(step).args)}`
  } catch (error) {
    return `from ${origin}, arguments that don't decode: ${(error as Error).message}`
  }
}

/** A step that came out otherwise: its call decoded, then each difference with its key decoded, expected and got. */
export const describeReport = ({ index, step, differences }: StepReport): string => {
  const more = differences.length - SHOWN.differences
  return [
    `step ${index} ${nameOf(step)}${step.op === "call" ? ` ${cut(describeCall(step))}` : ""}`,
    ...differences
      .slice(0, SHOWN.differences)
      .flatMap(({ what, expected, got }) => [
        `  ${cut(what)}`,
        `    expected ${cut(expected)}`,
        `    got      ${cut(got)}`,
      ]),
    ...(more > 0 ? [`  and ${more} more differences in this step`] : []),
  ].join("\n       ")
}
