import type { Check, EpochResult, NeuronTotal, Verdict } from "./result.ts"
import { miners } from "./roles.ts"

/** Adds up the epochs for every neuron, in uid order. */
export const totalsOf = (
  epochs: readonly EpochResult[],
  does: (name: string) => string,
): readonly NeuronTotal[] => {
  const last = epochs.at(-1)?.neurons ?? []
  return last.map(({ uid, name }) => {
    const own = epochs.flatMap(({ neurons }) => neurons.filter((neuron) => neuron.uid === uid))
    const verdicts = own.flatMap((neuron) => neuron.verdicts)
    return {
      uid,
      name,
      does: does(name),
      answered: verdicts.length === 0 ? undefined : countAnswers(verdicts),
      meanScore: verdicts.length === 0 ? undefined : mean(verdicts.map((verdict) => verdict.score)),
      earned: own.reduce((sum, neuron) => sum + neuron.earned, 0n),
    }
  })
}

/** What the subnet promises: honest miners in the order of their quality, every cheater below the worst of them. */
export const checkPromises = (totals: readonly NeuronTotal[]): readonly Check[] => {
  const earned = (name: string): bigint => totals.find((total) => total.name === name)?.earned ?? 0n
  const honest = miners.filter(({ kind }) => kind === "honest").map(({ name }) => name)
  const worst = honest.at(-1) ?? ""
  const steps = honest.slice(1).map((worse, index) => {
    const better = honest[index] ?? ""
    return { promise: `${better} earns more than ${worse}`, kept: earned(better) > earned(worse) }
  })
  const cheats = miners
    .filter(({ kind }) => kind === "cheater")
    .map(({ name }) => ({ promise: `${name} earns less than ${worst}`, kept: earned(name) < earned(worst) }))
  return [...steps, ...cheats]
}

const countAnswers = (verdicts: readonly Verdict[]) => {
  const count = (of: (outcomes: Verdict["outcomes"]) => number) =>
    verdicts.reduce((sum, { outcomes }) => sum + of(outcomes), 0)
  return {
    inTime: count(({ Answered }) => Answered),
    late: count(({ Late, TimedOut }) => Late + TimedOut),
    failed: count(
      ({ Refused, Unreachable, Malformed, TooLarge }) => Refused + Unreachable + Malformed + TooLarge,
    ),
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
