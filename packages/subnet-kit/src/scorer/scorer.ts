/** What every score lies between. */
export interface ScoreRange {
  readonly min: number
  readonly max: number
}

/**
 * How a validator judges one answer to one task. A scorer is a pure function of the two: the same transcript gives the
 * same score on every validator and platform, and never depends on other miners' answers.
 */
export interface Scorer<Task, Answer> {
  readonly range: ScoreRange
  readonly score: (task: Task, answer: Answer) => number
}

/** A score outside the declared range, or no number at all: a fault of the scorer, never of the miner. */
export class ScoreOutOfRange extends Error {
  readonly _tag = "ScoreOutOfRange"
  readonly score: number
  constructor(score: number, range: ScoreRange) {
    super(`The scorer returned ${score}, outside its range ${range.min} to ${range.max}.`)
    this.score = score
  }
}

/** Scores an answer; throws `ScoreOutOfRange` instead of letting NaN or a stray value into the weights. */
export const checkedScore = <Task, Answer>(
  scorer: Scorer<Task, Answer>,
  task: Task,
  answer: Answer,
): number => {
  const score = scorer.score(task, answer)
  if (score >= scorer.range.min && score <= scorer.range.max) return score
  throw new ScoreOutOfRange(score, scorer.range)
}
