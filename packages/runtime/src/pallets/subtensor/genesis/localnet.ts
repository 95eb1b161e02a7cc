import type { GenesisConfig } from "../../../frame/genesis.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { encodeUtf8 } from "../../../protocol/codec/utf8.ts"
import {
  ALICE,
  ALITH,
  AUTHORITIES,
  BALTATHAR,
  BOB,
  CHARLIE,
  DAVE,
  EVE,
  FERDIE,
  ONE,
  THREE,
  TWO,
} from "./dev-accounts.ts"

const RICH = 1_000_000_000_000_000n
const MODEST = 2_000_000_000_000n
const EVM_CHAIN_ID = 42n

/** What a local network may have besides the accounts of the chain's own. */
export interface LocalnetOptions {
  /** 1 = `//One` makes every block; 3 = `//One`, `//Two` and `//Three` take turns. Default 1. */
  readonly authorities?: 1 | 3
  /** Further accounts, or other amounts for the usual ones; rao. */
  readonly balances?: readonly (readonly [account: AccountId, rao: bigint])[]
}

/**
 * The chain spec `local` of the Subtensor node: development accounts with 1,000,000 or 2,000 TAO, `//Alice` as sudo.
 * The runtime is not WebAssembly: a marker stands under `:code`. Throws a `RangeError` on another count of authorities.
 */
export const localnetGenesisConfig = (options: LocalnetOptions = {}): GenesisConfig => {
  const { authorities = 1 } = options
  if (authorities !== 1 && authorities !== 3) {
    throw new RangeError(`authorities: expected 1 or 3; got ${String(authorities)}`)
  }
  const balances = new Map<AccountId, bigint>()
  for (const account of [ALICE, BOB, CHARLIE]) balances.set(account, RICH)
  for (const account of [DAVE, EVE, FERDIE, ONE, TWO, THREE, ALITH, BALTATHAR]) balances.set(account, MODEST)
  for (const [account, rao] of options.balances ?? []) balances.set(account, rao)
  return {
    balances: [...balances],
    sudo: ALICE,
    authorities: AUTHORITIES.slice(0, authorities),
    evmChainId: EVM_CHAIN_ID,
    code: encodeUtf8("subforge"),
  }
}
