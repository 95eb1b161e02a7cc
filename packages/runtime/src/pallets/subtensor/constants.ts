import type { Context } from "../../frame/context.ts"
import { profileConstant } from "../../frame/profile.ts"

/** A constant that builds change and the metadata does not tell, with its production value. */
const buildConstant =
  <T>(name: string, production: T) =>
  (ctx: Context): T =>
    (ctx.profile.constants.get(`SubtensorModule.${name}`) as T | undefined) ?? production

/** Tempo of a newly registered subnet. */
export const initialTempo = (ctx: Context): number =>
  profileConstant(ctx.profile, "SubtensorModule", "InitialTempo")
/** Blocks between two hotkey swaps of a coldkey on one subnet. */
export const hotkeySwapOnSubnetInterval = (ctx: Context): bigint =>
  profileConstant(ctx.profile, "SubtensorModule", "HotkeySwapOnSubnetInterval")
export const mechanismCountSetRateLimit = buildConstant("MechanismCountSetRateLimit", 7200n)
export const mechanismEmissionRateLimit = buildConstant("MechanismEmissionRateLimit", 7200n)
export const maxUidsTrimmingRateLimit = buildConstant("MaxUidsTrimmingRateLimit", 216_000n)
export const evmKeyAssociateRateLimit = buildConstant("EvmKeyAssociateRateLimit", 7200n)

export const ROOT_NETUID = 0
export const MIN_TEMPO = 360
export const MAX_TEMPO = 50_400
export const MIN_ACTIVITY_CUTOFF_FACTOR_MILLI = 1000
export const MAX_ACTIVITY_CUTOFF_FACTOR_MILLI = 50_000
/** `DefaultMaxAllowedUids`: the most uids a subnet can have, over all of its mechanisms. */
export const MAX_ALLOWED_UIDS = 256
/** Blocks between two calls of `set_children` for a hotkey on one subnet, in every build. */
export const SET_CHILDREN_RATE_LIMIT = 150n
export const SET_SUBNET_OWNER_HOTKEY_RATE_LIMIT = 50_400n
/** `Burn` of a newly registered subnet, rao. */
export const NEW_SUBNET_BURN = 1_000_000_000n
export const DEFAULT_DELEGATE_TAKE = 11_796
/** An account that was never set: 32 zero bytes. */
export const ZERO_ACCOUNT = `0x${"00".repeat(32)}` as const
