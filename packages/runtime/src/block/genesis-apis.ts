import type { Context } from "../frame/context.ts"
import type { ApiMethod } from "../frame/pallet.ts"
import { assertOrTrap } from "../frame/trap.ts"
import { Authorities as AuraAuthorities } from "../generated/storage/aura.ts"
import { Authorities as GrandpaAuthorities } from "../generated/storage/grandpa.ts"
import type { ResultOfStr } from "../generated/types.ts"
import { decodeUtf8, encodeUtf8 } from "../protocol/codec/utf8.ts"
import { constant } from "../protocol/constant.ts"
import { defaultGenesis, genesisPreset, presetNames } from "./genesis-presets.ts"

type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const kindOf = (value: unknown): string => {
  if (value === null) return "null"
  if (Array.isArray(value)) return "sequence"
  return typeof value === "object" ? "map" : typeof value
}

/** What of a configuration is not as the runtime wants it; undefined where it fits. Nothing may be left out or added. */
const misfit = (value: unknown, wanted: Json): string | undefined => {
  if (!isRecord(value)) return `invalid type: ${kindOf(value)}, expected a map`
  const names = Object.keys(wanted)
  const unknown = Object.keys(value).find((name) => !names.includes(name))
  if (unknown !== undefined) {
    const expected = names.map((name) => `\`${name}\``).join(", ")
    return `unknown field \`${unknown}\`, ${names.length === 0 ? "there are no fields" : `expected one of ${expected}`}`
  }
  for (const name of names) {
    const [found, example] = [value[name], wanted[name]]
    // serde takes a missing option for none.
    if (found === undefined && example !== null) return `missing field \`${name}\``
    if (Array.isArray(example) && !Array.isArray(found)) {
      return `invalid type: ${kindOf(found)}, expected a sequence`
    }
  }
  return undefined
}

const isBalance = (entry: unknown): entry is readonly [string, number] =>
  Array.isArray(entry) && entry.length === 2 && typeof entry[0] === "string" && Number.isInteger(entry[1])

const firstMisfit = (config: unknown): string | undefined => {
  const top = misfit(config, defaultGenesis)
  if (top !== undefined) return top
  for (const [pallet, wanted] of Object.entries(defaultGenesis)) {
    const inside = misfit((config as Json)[pallet], wanted)
    if (inside !== undefined) return inside
  }
  const { balances } = (config as typeof defaultGenesis).balances
  return balances.every(isBalance)
    ? undefined
    : "invalid type: expected a tuple of an account and its balance"
}

/** What the pallets' genesis builders insist on. */
const ensureBuildable = (ctx: Context, config: typeof defaultGenesis): void => {
  const { aura, grandpa, balances } = config
  const ready = "Authorities are already initialized!"
  assertOrTrap(aura.authorities.length === 0 || AuraAuthorities.get(ctx).length === 0, ready)
  assertOrTrap(grandpa.authorities.length === 0 || GrandpaAuthorities.get(ctx).length === 0, ready)
  const endowed = balances.balances as readonly (readonly [string, number])[]
  const least = Number(constant("Balances", "ExistentialDeposit"))
  assertOrTrap(
    endowed.every(([, balance]) => balance >= least),
    "the balance of any account should always be at least the existential deposit.",
  )
  assertOrTrap(
    new Set(endowed.map(([account]) => account)).size === endowed.length,
    "duplicate balances in genesis.",
  )
}

const refused = (reason: string): ResultOfStr => ({ type: "Err", value: `Invalid JSON blob: ${reason}` })

/** Only the answer counts: a state that `state_call` builds is dropped. Where serde's reasons name a place, ours do not. */
const buildState = (ctx: Context, json: Uint8Array): ResultOfStr => {
  const text = decodeUtf8(json)
  if (text === undefined) return refused("invalid unicode code point")
  let config: unknown
  try {
    config = JSON.parse(text)
  } catch (thrown) {
    return refused((thrown as Error).message)
  }
  const reason = firstMisfit(config)
  if (reason !== undefined) return refused(reason)
  ensureBuildable(ctx, config as typeof defaultGenesis)
  return { type: "Ok", value: undefined }
}

/** Methods that make the first state of a chain out of JSON. */
export const genesisApis: Readonly<Record<string, ApiMethod>> = {
  GenesisBuilder_build_state: buildState,
  GenesisBuilder_get_preset: (_ctx: Context, id: string | undefined) => {
    const preset = genesisPreset(id)
    return preset === undefined ? undefined : encodeUtf8(preset)
  },
  GenesisBuilder_preset_names: () => presetNames,
}
