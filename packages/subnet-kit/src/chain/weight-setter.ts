import { randomBytes } from "node:crypto"
import { Effect } from "effect"
import type { Key } from "../wallet/key.ts"
import type { WeightVector } from "../weights/quantise.ts"
import { commitWeightsCall, revealWeightsCall, setWeightsCall } from "./calls.ts"
import type { ChainClient } from "./chain.ts"
import { commitHash, type HiddenWeights } from "./commit-hash.ts"
import type { SubmitError } from "./errors.ts"
import { number } from "./metagraph.ts"

/** What became of a weight vector. */
export type WeightsSent = "set" | "committed"

/** Puts one hotkey's weights on one subnet, openly or by commit and reveal, as the subnet's parameters ask. */
export interface WeightSetter {
  readonly send: (vector: WeightVector) => Effect.Effect<WeightsSent, SubmitError>
  /** Reveals what may be revealed in the present epoch; call it once an epoch. How many were revealed. */
  readonly revealDue: Effect.Effect<number, SubmitError>
  /** Commits that are still hidden. */
  readonly pending: () => number
}

interface Commit {
  readonly weights: HiddenWeights
  readonly revealEpoch: number
}

const saltLength = 8

/** A setter for `hotkey` on `netuid`. `salt` gives the u16 values that hide a commit: random by default. */
export const makeWeightSetter = (
  chain: ChainClient,
  netuid: number,
  hotkey: Key,
  salt: () => readonly number[] = randomSalt,
): WeightSetter => {
  let commits: readonly Commit[] = []
  const epochNow = chain.state().pipe(
    Effect.flatMap((state) => state.get("SubnetEpochIndex", [netuid])),
    Effect.map(number),
  )
  return {
    send: (vector) =>
      Effect.gen(function* () {
        const { commitRevealEnabled, revealPeriodEpochs, weightsVersionKey } =
          yield* chain.hyperparameters(netuid)
        if (!commitRevealEnabled) {
          yield* chain.submit(setWeightsCall(netuid, vector, weightsVersionKey), hotkey)
          return "set"
        }
        const weights: HiddenWeights = { ...vector, netuid, salt: salt(), versionKey: weightsVersionKey }
        yield* chain.submit(commitWeightsCall(netuid, commitHash(hotkey.address, weights)), hotkey)
        const revealEpoch = (yield* epochNow) + revealPeriodEpochs
        commits = [...commits, { weights, revealEpoch }]
        return "committed"
      }),
    revealDue: Effect.gen(function* () {
      if (commits.length === 0) return 0
      const epoch = yield* epochNow
      const due = commits.filter((commit) => commit.revealEpoch === epoch)
      commits = commits.filter((commit) => commit.revealEpoch > epoch)
      for (const commit of due) yield* chain.submit(revealWeightsCall(commit.weights), hotkey)
      return due.length
    }),
    pending: () => commits.length,
  }
}

const randomSalt = (): readonly number[] => {
  const bytes = randomBytes(saltLength * 2)
  return Array.from({ length: saltLength }, (_, index) => bytes.readUInt16LE(index * 2))
}
