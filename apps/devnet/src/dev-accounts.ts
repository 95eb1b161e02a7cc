import {
  blake2b256,
  mnemonicToSeed,
  sr25519DeriveHard,
  sr25519PublicKey,
  sr25519SecretFromSeed,
} from "@subforge/core"
import { type Hex, toHex } from "@subforge/runtime/bytes"
import { ss58FromAccount } from "./chain/ss58.ts"

/** One of the accounts every Substrate development chain knows. Its key is public knowledge: never send it value. */
export interface DevAccount {
  /** What keyrings take: "//Alice". */
  readonly uri: string
  readonly account: Hex
  readonly address: string
}

const PHRASE = "bottom drive obey lake curtain smoke basket hold race lonely fit walk"

/** A string junction's chain code: its SCALE encoding, filled up to 32 bytes. */
const chainCode = (name: string): Uint8Array => {
  const text = new TextEncoder().encode(name)
  if (text.length > 31) return blake2b256(Uint8Array.of(text.length << 2, ...text))
  const code = new Uint8Array(32)
  code[0] = text.length << 2
  code.set(text, 1)
  return code
}

let seed: Uint8Array | undefined
const devSeed = (): Uint8Array => {
  seed ??= mnemonicToSeed(PHRASE)
  return seed
}

/** The sr25519 account of `//name` under the development phrase. */
export const devAccount = (name: string): DevAccount => {
  const publicKey = sr25519PublicKey(sr25519DeriveHard(sr25519SecretFromSeed(devSeed()), chainCode(name)))
  return { uri: `//${name}`, account: toHex(publicKey), address: ss58FromAccount(publicKey) }
}

const NAMES = ["Alice", "Bob", "Charlie", "Dave", "Eve", "Ferdie", "One", "Two", "Three"]

/** The accounts that the localnet endows, by lowercase name. */
export const devAccounts = (): Readonly<Record<string, DevAccount>> =>
  Object.fromEntries(NAMES.map((name) => [name.toLowerCase(), devAccount(name)]))
