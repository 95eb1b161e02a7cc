import { Data, Result, Schema, SchemaIssue } from "effect"
import { bodyHash } from "./body-hash.ts"
import { type JsonValue, plainJson } from "./json.ts"

/** Fields of a message: names (snake_case on the wire) and their schemas. */
export type SynapseFields = Readonly<Record<string, Schema.Codec<unknown, unknown>>>

/** The values that a field set describes. */
export type FieldValues<F extends SynapseFields> = { readonly [K in keyof F]: F[K]["Type"] }

/** One question that miners answer: its name is the URL's path, its fields travel in one flat JSON object. */
export interface Synapse<Request, Response> {
  readonly name: string
  readonly requestFields: readonly string[]
  readonly responseFields: readonly string[]
  /** Fields that the signature covers, in order. All of them by default: a body then can't be changed on its way. */
  readonly hashFields: readonly string[]
  readonly decodeRequest: (body: JsonValue) => Result.Result<Request, SynapseMismatch>
  readonly decodeResponse: (body: JsonValue) => Result.Result<Response, SynapseMismatch>
}

/** A body that does not have the synapse's fields. */
export class SynapseMismatch extends Data.TaggedError("SynapseMismatch")<{
  readonly synapse: string
  readonly message: string
}> {}

/** Declares a synapse from the schemas of its request and response fields. */
export const defineSynapse = <Q extends SynapseFields, A extends SynapseFields>(definition: {
  readonly name: string
  readonly request: Q
  readonly response: A
  /** Leave out to hash every field; name fewer only to talk to miners that declare fewer. */
  readonly hashFields?: readonly string[]
}): Synapse<FieldValues<Q>, FieldValues<A>> => {
  const requestFields = Object.keys(definition.request)
  const responseFields = Object.keys(definition.response)
  return {
    name: definition.name,
    requestFields,
    responseFields,
    hashFields: definition.hashFields ?? [...requestFields, ...responseFields],
    decodeRequest: decoder(definition.name, definition.request),
    decodeResponse: decoder(definition.name, definition.response),
  }
}

/** The body hash of a message of this synapse; a field that is missing hashes as null. */
export const synapseHash = (synapse: Pick<Synapse<never, never>, "hashFields">, body: JsonValue): string => {
  const fields = isRecord(body) ? body : {}
  return bodyHash(
    synapse.hashFields.map((field) => (Object.hasOwn(fields, field) ? (fields[field] ?? null) : null)),
  )
}

const isRecord = (value: JsonValue): value is { readonly [key: string]: JsonValue } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const decoder = <F extends SynapseFields>(name: string, fields: F) => {
  const decode = Schema.decodeUnknownResult(Schema.Struct(fields) as unknown as Schema.Codec<FieldValues<F>>)
  return (body: JsonValue): Result.Result<FieldValues<F>, SynapseMismatch> =>
    Result.mapError(decode(plainJson(body)), (error) => {
      const issue = SchemaIssue.makeFormatterStandardSchemaV1()(error.issue).issues[0]
      const at = issue?.path?.map(String).join(".") ?? ""
      const message = `${name}${at === "" ? "" : `.${at}`}: ${issue?.message ?? "unexpected shape"}`.slice(
        0,
        300,
      )
      return new SynapseMismatch({ synapse: name, message })
    })
}
