import type { Mechanism } from "@subforge/subnet-kit/validator"
import { type PlantedCorpus, plantCorpus } from "./corpus.ts"
import { chanceNdcg, ndcg } from "./ndcg.ts"
import { makeRandom } from "./random.ts"
import { Retrieve, type RetrieveRequest, type RetrieveResponse } from "./retrieve.ts"

/** The heart of the subnet: what validators ask, what an answer is worth, and until when it counts. */
export const retrieval: Mechanism<PlantedCorpus, RetrieveRequest, RetrieveResponse> = {
  synapse: Retrieve,
  makeTask: (seed) => plantCorpus(makeRandom(seed)),
  requestOf: ({ query, documents }) => ({ query, documents: documents.map(({ text }) => text) }),
  scorer: {
    range: { min: -1, max: 1 },
    // What chance would earn is taken off, so that a miner that does no work averages 0.
    score: ({ documents }, { ranking }) => {
      const chance = chanceNdcg(documents)
      return (ndcg(documents, ranking) - chance) / (1 - chance)
    },
  },
  deadlineMs: 3_000,
}

/** Mean scores up to this earn nothing: chance alone stays below it. */
export const scoreFloor = 0.05
