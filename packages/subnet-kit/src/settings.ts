import { Data, Effect, Schema, SchemaIssue } from "effect"

/** A setting that is out of bounds or of the wrong type; nothing was started. */
export class SettingsRefused extends Data.TaggedError("SettingsRefused")<{
  /** Whose settings, for example `Miner.serving`. */
  readonly of: string
  /** The setting, and what was expected of it. */
  readonly message: string
}> {}

/** Checks settings against their schema before anything is done with them. */
export const checkSettings = <S extends Schema.Codec<unknown, unknown>>(
  schema: S,
  settings: unknown,
  of: string,
): Effect.Effect<S["Type"], SettingsRefused> =>
  Schema.decodeUnknownEffect(schema)(settings).pipe(
    Effect.mapError((error) => {
      const issue = SchemaIssue.makeFormatterStandardSchemaV1()(error.issue).issues[0]
      const name = [of, ...(issue?.path ?? []).map(String)].join(".")
      return new SettingsRefused({ of, message: `${name}: ${issue?.message ?? "not a valid setting"}` })
    }),
  )
