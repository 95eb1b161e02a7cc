import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { gunzipSync } from "node:zlib"
import type { Codec, PalletName, StorageLayout } from "@subforge/runtime/protocol"
import { codec, codecs, storageLayout, surface } from "@subforge/runtime/protocol"
import { describe, expect, it } from "vitest"

interface Step {
  readonly op: string
  readonly pallet: PalletName
  readonly call: string
  readonly encoded: string
  readonly result: unknown
  readonly name: string
  readonly args: string
  readonly events?: readonly { readonly pallet: string; readonly event: string; readonly data: string }[]
  readonly diff?: Readonly<Record<string, string | null>>
}

interface Trace {
  readonly genesis: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}

const folder = fileURLToPath(new URL("../vectors/traces", import.meta.url))
const traces = readdirSync(folder).filter((file) => file.endsWith(".json.gz"))
const read = (file: string): Trace => JSON.parse(gunzipSync(readFileSync(`${folder}/${file}`)).toString())

const toHex = (bytes: Uint8Array): string => `0x${Buffer.from(bytes).toString("hex")}`
const fromHex = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.slice(2), "hex"))

const PREFIX = 2 + 2 * 32
/** Twox128 of ":__STORAGE_VERSION__:", in every pallet and no storage item of any. */
const STORAGE_VERSION = "4e7b9012096b41c4eb3aaf947f6ea429"

/** Keys that belong to no pallet begin with a colon: `:code` and the like. */
const isWellKnown = (key: string): boolean => key.startsWith("0x3a")

const layouts = new Map<string, StorageLayout>()
for (const { name, storage } of surface.data.pallets) {
  for (const item of storage) {
    const layout = storageLayout(name, item.name)
    layouts.set(toHex(layout.prefix), layout)
  }
}

/** What does not come back as it was recorded. */
const differs = (what: string, { decode, encode }: Codec<unknown>, hex: string): readonly string[] => {
  const again = toHex(encode(decode(fromHex(hex))))
  return again === hex ? [] : [`${what}: ${again} instead of ${hex}`]
}

const entry = ([key, value]: readonly [string, string | null]): readonly string[] => {
  if (isWellKnown(key)) return []
  const layout = layouts.get(key.slice(0, PREFIX))
  if (layout === undefined)
    return key.slice(34, PREFIX) === STORAGE_VERSION ? [] : [`no item has the key ${key}`]
  const name = `${layout.pallet}.${layout.item.name}`
  const keys = layout.decodeKey(fromHex(key))
  if (keys === undefined) return [`${name}: ${key} is not read`]
  const again = toHex(layout.key(keys))
  return [
    ...(again === key ? [] : [`${name}: key ${again} instead of ${key}`]),
    ...(value === null ? [] : differs(name, layout.value, value)),
  ]
}

const called = ({ pallet, call, encoded, result }: Step): readonly string[] => {
  const raw =
    typeof result === "object" && result !== null && "raw" in result ? (result.raw as string) : undefined
  return [
    ...differs(`${pallet}.${call}`, codecs.fields("calls", pallet, call), encoded),
    ...(raw === undefined ? [] : differs("DispatchError", codec<unknown>("DispatchError"), raw)),
  ]
}

const answered = ({ name, result }: Step): readonly string[] =>
  typeof result === "string" ? differs(name, codec<unknown>(surface.api(name).output), result) : []

describe("codecs and storage keys on bytes recorded from the chain", () => {
  it("has traces to read", () => {
    expect(traces.length).toBeGreaterThan(40)
  })

  it.each(traces)("%s", (file) => {
    const { genesis, steps } = read(file)
    const found = [
      ...Object.entries(genesis).flatMap(entry),
      ...steps.flatMap((step) => [
        ...Object.entries(step.diff ?? {}).flatMap(entry),
        ...(step.events ?? []).flatMap(({ pallet, event, data }) =>
          differs(`${pallet}.${event}`, codecs.fields("events", pallet, event), data),
        ),
        ...(step.op === "call" ? called(step) : []),
        ...(step.op === "api" ? answered(step) : []),
      ]),
    ]
    expect(found).toEqual([])
  })
})
