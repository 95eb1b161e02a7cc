import { defineSynapse, type FieldValues } from "@subforge/subnet-kit/wire"
import { Schema } from "effect"

/** Positions of a ranking that count. */
export const rankingLength = 10

const request = {
  query: Schema.String,
  /** A document's id is its place in this list. */
  documents: Schema.Array(Schema.String),
}

const response = {
  /** Ids of documents, the most helpful first. */
  ranking: Schema.Array(Schema.Int).pipe(Schema.check(Schema.isMaxLength(100))),
}

/** The subnet's question on the wire: rank these documents for this query. */
export const Retrieve = defineSynapse({ name: "Retrieve", request, response })

export type RetrieveRequest = FieldValues<typeof request>
export type RetrieveResponse = FieldValues<typeof response>
