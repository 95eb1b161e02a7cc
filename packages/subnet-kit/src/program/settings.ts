import { Config, Effect, Option, Redacted, Result } from "effect"
import { localServing, type ServingOptions } from "../miner/miner.ts"
import { type Key, KeyRefused, keyFromUri } from "../wallet/key.ts"
import { keyFromFile } from "../wallet/keyfile.ts"

const defaultEndpoint = "ws://127.0.0.1:9944"
const fewestSecretBytes = 32

/** `SUBFORGE_CHAIN`: the chain's WebSocket address; a local node's when left out. */
export const chainEndpoint: Config.Config<string> = Config.String("SUBFORGE_CHAIN").pipe(
  Config.withDefault(defaultEndpoint),
)

/** `SUBFORGE_NETUID`: the subnet. */
export const netuid: Config.Config<number> = Config.Int("SUBFORGE_NETUID")

/**
 * `SUBFORGE_HOTKEY`: a keyfile's path (an unencrypted Bittensor hotkey), or a secret URI such as `//Alice`, which only
 * makes sense on a local network. `SUBFORGE_DETERMINISTIC=true` makes its signatures repeatable.
 */
export const hotkeyFromEnv: Effect.Effect<Key, KeyRefused | Config.ConfigError> = Effect.gen(function* () {
  const source = Redacted.value(yield* Config.Redacted("SUBFORGE_HOTKEY"))
  const deterministic = yield* Config.Boolean("SUBFORGE_DETERMINISTIC").pipe(Config.withDefault(false))
  const fromUri = keyFromUri(source, { deterministic })
  return Result.isSuccess(fromUri) ? fromUri.success : yield* keyFromFile(source, { deterministic })
})

/**
 * Where a miner serves: `SUBFORGE_HOST` and `SUBFORGE_PORT` to bind (loopback, any free port), `SUBFORGE_PUBLIC_IP`
 * and `SUBFORGE_PUBLIC_PORT` to publish (0.0.0.0, as local networks do, and the bound port).
 */
export const minerSettings: Config.Config<ServingOptions> = Config.all({
  netuid,
  host: Config.String("SUBFORGE_HOST").pipe(Config.option),
  port: Config.Int("SUBFORGE_PORT").pipe(Config.option),
  publicIp: Config.String("SUBFORGE_PUBLIC_IP").pipe(Config.option),
  publicPort: Config.Int("SUBFORGE_PUBLIC_PORT").pipe(Config.option),
}).pipe(
  Config.map((given) => {
    const local = localServing(given.netuid)
    return {
      netuid: given.netuid,
      host: Option.getOrElse(given.host, () => local.host),
      port: Option.getOrElse(given.port, () => local.port),
      publicIp: Option.getOrElse(given.publicIp, () => local.publicIp),
      ...(Option.isSome(given.publicPort) ? { publicPort: given.publicPort.value } : {}),
    }
  }),
)

/** Bytes that a validator's tasks derive from. */
export type ValidatorSecret = Uint8Array

/** `SUBFORGE_SECRET`: at least 32 bytes as hex, known to nobody else. */
export const validatorSecret: Effect.Effect<ValidatorSecret, KeyRefused | Config.ConfigError> = Effect.gen(
  function* () {
    const hex = Redacted.value(yield* Config.Redacted("SUBFORGE_SECRET"))
    if (!/^([0-9a-fA-F]{2})+$/.test(hex) || hex.length < fewestSecretBytes * 2) {
      return yield* new KeyRefused({ message: "SUBFORGE_SECRET must be at least 32 bytes as hex." })
    }
    return new Uint8Array(Buffer.from(hex, "hex"))
  },
)
