import { createHash } from "node:crypto"
import type { Actor } from "@subforge/subnet-kit/local"
import { type Key, keyFromUri } from "@subforge/subnet-kit/wallet"
import { Result } from "effect"

/** Someone on the local chain, with the secret URIs of the keys. Everybody can derive them: local use only. */
export interface Player extends Actor {
  readonly coldkeyUri: string
  readonly hotkeyUri: string
}

/** The chain's sudo key, rich on every local network. */
export const sudoUri = "//Alice"

/** The keys of a player, by name: always the same. */
export const player = (name: string): Player => {
  const coldkeyUri = `//subforge//${name}`
  const hotkeyUri = `${coldkeyUri}//hotkey`
  return {
    name,
    coldkeyUri,
    hotkeyUri,
    coldkey: developmentKey(coldkeyUri),
    hotkey: developmentKey(hotkeyUri),
  }
}

/** A key that signs reproducibly, so that a run can be repeated block by block. */
export const developmentKey = (uri: string): Key =>
  Result.getOrThrow(keyFromUri(uri, { deterministic: true }))

/** The secret that a validator's tasks derive from, as hex. On a real network it must come from nowhere but chance. */
export const developmentSecret = (name: string): string => createHash("sha256").update(name).digest("hex")
