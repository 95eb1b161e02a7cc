import type { Hex } from "@subforge/runtime/bytes"
import type { Log } from "./chain/log.ts"
import { checkSealing, type Sealing } from "./chain/sealing.ts"

/** How a devnet is started. Everything has a default; what makes no sense is refused with a `RangeError`. */
export interface DevnetOptions {
  /**
   * The build of the chain whose constants hold: `production` (12 seconds a block), the default, or `fast` (250
   * milliseconds, short tempos and waits), which the chain's own local network script makes.
   */
  readonly profile?: "production" | "fast"
  /**
   * What block 0 holds: `localnet`, the default, as the chain spec `local` has it; or `mainnet-like`, the same and 128
   * emitting subnets of 256 neurons.
   */
  readonly genesis?: "localnet" | "mainnet-like"
  /** When blocks are made; `{ type: "instant" }` by default. */
  readonly sealing?: Sealing
  /** Time of block 0 in milliseconds since 1970; 2026-01-01 by default, so that two runs give the same hashes. */
  readonly genesisTime?: bigint
  /** Balances in rao beside, or instead of, those of the localnet's accounts. */
  readonly balances?: readonly (readonly [account: Hex, rao: bigint])[]
  /** For how many blocks below the head the state can be asked for, at least 1; 256 by default. */
  readonly history?: number
  /** Where unexpected errors are told; the console by default. */
  readonly log?: Log
}

const PROFILES = ["production", "fast"]
const GENESES = ["localnet", "mainnet-like"]
const MOST = (1n << 64n) - 1n

const isU64 = (value: unknown): boolean => typeof value === "bigint" && value >= 0n && value <= MOST

const ensure = (condition: boolean, name: string, expected: string, got: unknown): void => {
  if (!condition) throw new RangeError(`${name}: expected ${expected}; got ${String(got)}`)
}

/** Throws a `RangeError` that names the option that is not as it must be. */
export const checkOptions = (options: DevnetOptions): void => {
  const { profile, genesis, sealing, genesisTime, balances, history } = options
  ensure(profile === undefined || PROFILES.includes(profile), "profile", PROFILES.join(" or "), profile)
  ensure(genesis === undefined || GENESES.includes(genesis), "genesis", GENESES.join(" or "), genesis)
  if (sealing !== undefined) checkSealing(sealing)
  ensure(
    genesisTime === undefined || isU64(genesisTime),
    "genesisTime",
    "milliseconds as a bigint",
    genesisTime,
  )
  ensure(
    history === undefined || (Number.isSafeInteger(history) && history >= 1),
    "history",
    "a whole number of blocks, at least 1",
    history,
  )
  for (const [account, rao] of balances ?? []) {
    ensure(
      /^0x[0-9a-f]{64}$/.test(account),
      "balances",
      "an account as 0x and 64 lowercase hex digits",
      account,
    )
    ensure(isU64(rao), "balances", "rao as a bigint of 64 bits", rao)
  }
}
