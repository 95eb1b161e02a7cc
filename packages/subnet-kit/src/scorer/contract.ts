import { checkedScore, ScoreOutOfRange, type Scorer } from "./scorer.ts"

/** A way to answer: what a miner of this kind would say to a task. */
export type Answerer<Task, Answer> = (task: Task, index: number) => Answer

/** What a scorer is held to. */
export interface ScorerContract<Task, Answer> {
  readonly scorer: Scorer<Task, Answer>
  readonly tasks: readonly Task[]
  /** The honest miner at rising true quality; its mean score must rise with it. */
  readonly byQuality: readonly { readonly quality: number; readonly answer: Answerer<Task, Answer> }[]
  /** Miners that do no work (empty, constant, random, echo, stale): none may reach the floor. */
  readonly nullMiners: Readonly<Record<string, Answerer<Task, Answer>>>
  /** The share of the best honest mean that a null miner may reach; 0.02 when left out. */
  readonly nullFloor?: number
}

/** One broken rule, in words for whoever writes the scorer. */
export interface ContractBreach {
  readonly rule: "range" | "determinism" | "monotone" | "null-floor"
  readonly message: string
}

/** Means and breaches; a scorer that keeps the contract has none of the latter. */
export interface ContractReport {
  readonly meanByQuality: readonly { readonly quality: number; readonly mean: number }[]
  readonly meanByNullMiner: Readonly<Record<string, number>>
  readonly breaches: readonly ContractBreach[]
}

/**
 * Checks a scorer against the rules that every subnet needs: its declared range, determinism, scores that rise with
 * true quality, and a floor that miners which do no work stay under.
 */
export const checkScorer = <Task, Answer>(contract: ScorerContract<Task, Answer>): ContractReport => {
  const breaches: ContractBreach[] = []
  const mean = (who: string, answer: Answerer<Task, Answer>): number => {
    const scores = contract.tasks.map((task, index) => safeScore(contract.scorer, task, answer(task, index)))
    const again = contract.tasks.map((task, index) => safeScore(contract.scorer, task, answer(task, index)))
    for (const score of scores.filter((score) => score instanceof ScoreOutOfRange)) {
      breaches.push({ rule: "range", message: `${who}: ${score.message}` })
    }
    if (scores.some((score, index) => !sameScore(score, again[index]))) {
      breaches.push({
        rule: "determinism",
        message: `${who}: the same answers were scored differently twice`,
      })
    }
    return (
      scores.reduce<number>((sum, score) => sum + (typeof score === "number" ? score : 0), 0) / scores.length
    )
  }

  const meanByQuality = contract.byQuality.map(({ quality, answer }) => ({
    quality,
    mean: mean(`quality ${quality}`, answer),
  }))
  for (const [index, step] of meanByQuality.entries()) {
    const worse = meanByQuality[index - 1]
    if (worse !== undefined && step.mean <= worse.mean) {
      const message = `quality ${step.quality} scores ${step.mean}, not above ${worse.mean} of quality ${worse.quality}`
      breaches.push({ rule: "monotone", message })
    }
  }

  const best = meanByQuality.at(-1)?.mean ?? contract.scorer.range.max
  const floor = (contract.nullFloor ?? 0.02) * best
  const meanByNullMiner: Record<string, number> = {}
  for (const [name, answer] of Object.entries(contract.nullMiners)) {
    const reached = mean(name, answer)
    meanByNullMiner[name] = reached
    if (reached > floor) {
      breaches.push({ rule: "null-floor", message: `${name} scores ${reached} for no work, above ${floor}` })
    }
  }
  return { meanByQuality, meanByNullMiner, breaches }
}

const safeScore = <Task, Answer>(scorer: Scorer<Task, Answer>, task: Task, answer: Answer) => {
  try {
    return checkedScore(scorer, task, answer)
  } catch (fault) {
    if (fault instanceof ScoreOutOfRange) return fault
    throw fault
  }
}

const sameScore = (one: number | ScoreOutOfRange, other: number | ScoreOutOfRange | undefined): boolean =>
  (one instanceof ScoreOutOfRange ? one.score : one) ===
    (other instanceof ScoreOutOfRange ? other.score : other) ||
  (one instanceof ScoreOutOfRange && other instanceof ScoreOutOfRange)
