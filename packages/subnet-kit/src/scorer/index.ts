/** Judging answers: the contract that a scorer keeps, and the book of what miners earned. */
export {
  type Answerer,
  type ContractBreach,
  type ContractReport,
  checkScorer,
  type ScorerContract,
} from "./contract.ts"
export {
  loadScoreBook,
  ScoreBook,
  ScoreBookUnreadable,
  type ScoreEntry,
  saveScoreBook,
} from "./score-book.ts"
export { checkedScore, ScoreOutOfRange, type ScoreRange, type Scorer } from "./scorer.ts"
