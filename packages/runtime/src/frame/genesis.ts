import type { Hex } from "../bytes.ts"
import type { AccountId } from "./origin.ts"
import type { HasState } from "./storage.ts"

/** Accounts and keys a chain starts with. Everything else is as the chain's own genesis builders have it. */
export interface GenesisConfig {
  readonly balances: readonly (readonly [account: AccountId, rao: bigint])[]
  readonly sudo: AccountId | undefined
  /** Block authors: sr25519 key for Aura, ed25519 key for Grandpa. */
  readonly authorities: readonly { readonly aura: Hex; readonly grandpa: Hex }[]
  readonly evmChainId: bigint
  /** What stands under `:code`. */
  readonly code: Uint8Array
  /** Writes further state with typed cells, after the pallets' own. */
  readonly build?: (ctx: HasState) => void
  /** Raw keys written last. */
  readonly raw?: readonly (readonly [key: Uint8Array, value: Uint8Array])[]
}
