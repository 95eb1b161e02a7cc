import { readFile } from "node:fs/promises"
import { Effect, Schema } from "effect"
import { type Key, type KeyOptions, KeyRefused, keyFromUri } from "./key.ts"

const Keyfile = Schema.fromJsonString(
  Schema.Struct({
    ss58Address: Schema.String,
    secretSeed: Schema.String,
    cryptoType: Schema.optional(Schema.Number),
  }),
)

/**
 * Reads an unencrypted Bittensor keyfile (the usual form of a hotkey: JSON with `secretSeed` and `ss58Address`).
 * Encrypted keyfiles, other curves and files whose address does not match their seed are refused.
 */
export const keyFromFile = Effect.fn("keyFromFile")(function* (path: string, options: KeyOptions = {}) {
  const text = yield* Effect.tryPromise({
    try: () => readFile(path, "utf8"),
    catch: () => new KeyRefused({ message: `The keyfile ${path} could not be read.` }),
  })
  if (text.startsWith("$NACL")) {
    return yield* new KeyRefused({ message: `The keyfile ${path} is encrypted: use an unencrypted hotkey.` })
  }
  const file = yield* Schema.decodeUnknownEffect(Keyfile)(text).pipe(
    Effect.mapError(
      () => new KeyRefused({ message: `${path} is no Bittensor keyfile (ss58Address, secretSeed).` }),
    ),
  )
  if (file.cryptoType !== undefined && file.cryptoType !== 1) {
    return yield* new KeyRefused({ message: `The keyfile ${path} holds no sr25519 key.` })
  }
  const key: Key = yield* Effect.fromResult(keyFromUri(file.secretSeed, options))
  if (key.address !== file.ss58Address) {
    return yield* new KeyRefused({
      message: `The keyfile ${path} names ${file.ss58Address}, its seed gives another.`,
    })
  }
  return key
})
