import { inspect } from "node:util"
import type { IKeyringPair } from "@polkadot/types/types"
import { Data, Result } from "effect"
import {
  blake2AsU8a,
  encodeAddress,
  hexToU8a,
  keyExtractSuri,
  keyFromPath,
  mnemonicToMiniSecret,
  mnemonicValidate,
  sr25519PairFromSeed,
  sr25519SignWith,
  stringToU8a,
  u8aConcat,
  u8aToHex,
} from "../polkadot.ts"

/** A key that can't be used; the message never repeats the secret. */
export class KeyRefused extends Data.TaggedError("KeyRefused")<{ readonly message: string }> {}

/** An sr25519 key (hotkey or coldkey). Printing, inspecting or serialising it shows its address only. */
export interface Key {
  /** SS58 address, prefix 42. */
  readonly address: string
  /** 32 bytes as 0x-hex. */
  readonly publicKey: string
  /** Signs UTF-8 text or bytes (context "substrate"); 64 bytes. */
  readonly sign: (message: string | Uint8Array) => Uint8Array
  /** The pair that @polkadot/api signs extrinsics with. */
  readonly pair: IKeyringPair
  readonly toJSON: () => string
}

/** How a key signs: with fresh randomness (the default), or reproducibly (tests, demos). */
export interface KeyOptions {
  /** The same message then always has the same signature, so block hashes can be repeated. */
  readonly deterministic?: boolean
}

/** The SS58 prefix of every Bittensor network. */
export const ss58Format = 42

const developmentPhrase = "bottom drive obey lake curtain smoke basket hold race lonely fit walk"

/**
 * A key from a secret URI: `//Alice`, a 32-byte `0x…` seed or a mnemonic, each with optional derivation (`//hard/soft`).
 * A URI that begins with `//` derives from the well-known development phrase: never fund it on a real network.
 */
export const keyFromUri = (uri: string, options: KeyOptions = {}): Result.Result<Key, KeyRefused> => {
  try {
    const text = uri.trim()
    const { password, path, phrase } = keyExtractSuri(text.startsWith("//") ? developmentPhrase + text : text)
    const seed = seedOf(phrase, password)
    if (seed === undefined) return refuse("A key URI is //Name, a 0x seed of 32 bytes or a mnemonic phrase.")
    const { publicKey, secretKey } = keyFromPath(sr25519PairFromSeed(seed), path, "sr25519")
    return Result.succeed(makeKey(publicKey, secretKey, options))
  } catch {
    return refuse(
      "A key URI is //Name, a 0x seed of 32 bytes or a mnemonic phrase, then //hard or /soft parts.",
    )
  }
}

/** A key from its 32-byte seed. */
export const keyFromSeed = (seed: Uint8Array, options: KeyOptions = {}): Result.Result<Key, KeyRefused> => {
  if (seed.length !== 32) return refuse(`A seed has 32 bytes, got ${seed.length}.`)
  const { publicKey, secretKey } = sr25519PairFromSeed(seed)
  return Result.succeed(makeKey(publicKey, secretKey, options))
}

const refuse = (message: string) => Result.fail(new KeyRefused({ message }))

const seedOf = (phrase: string, password: string | undefined): Uint8Array | undefined => {
  if (/^0x[0-9a-fA-F]{64}$/.test(phrase)) return hexToU8a(phrase)
  return mnemonicValidate(phrase) ? mnemonicToMiniSecret(phrase, password) : undefined
}

const makeKey = (publicKey: Uint8Array, secretKey: Uint8Array, options: KeyOptions): Key => {
  const address = encodeAddress(publicKey, ss58Format)
  const sign = (message: string | Uint8Array): Uint8Array => {
    const bytes = typeof message === "string" ? stringToU8a(message) : message
    return options.deterministic === true
      ? sr25519SignWith(secretKey, bytes, () => blake2AsU8a(u8aConcat(secretKey, bytes), 256))
      : sr25519SignWith(secretKey, bytes)
  }
  const sr25519Prefix = Uint8Array.of(1)
  const pair: IKeyringPair = {
    address,
    addressRaw: publicKey,
    publicKey,
    sign: (message, signOptions) =>
      signOptions?.withType === true ? u8aConcat(sr25519Prefix, sign(message)) : sign(message),
  }
  const key = { address, publicKey: u8aToHex(publicKey), sign, toJSON: () => address }
  Object.defineProperties(key, {
    pair: { value: pair },
    [inspect.custom]: { value: () => `Key(${address})` },
  })
  return key as unknown as Key
}
