import { Metadata, TypeRegistry } from "@polkadot/types"
import { getDynamicBuilder, getLookupFn } from "@polkadot-api/metadata-builders"
import { decAnyMetadata, unifyMetadata } from "@polkadot-api/substrate-bindings"
import { codec, metadata, surface } from "@subforge/runtime/protocol"
import { describe, expect, it } from "vitest"
import { RandomBytes } from "./metadata/random-bytes.ts"
import { readWithPapi } from "./metadata/read-papi.ts"

const bytes = metadata(16) as Uint8Array
const decoded = readWithPapi(bytes)
const lookup = getLookupFn(unifyMetadata(decAnyMetadata(bytes)))
const builder = getDynamicBuilder(lookup)

const registry = new TypeRegistry()
registry.setMetadata(new Metadata(registry, bytes))

const hex = (data: Uint8Array): string => Buffer.from(data).toString("hex")

/** Storage values and keys, and constants: what the chain stores under a type that clients read. */
const stored = surface.data.pallets.flatMap((pallet, p) =>
  pallet.storage.flatMap((item, i) => {
    const got = decoded.pallets[p]?.storage[i]
    const [key] = item.keys
    const value = { name: `${pallet.name}.${item.name}`, type: item.value, id: got?.value as number }
    if (key === undefined || item.keys.length > 1) return [value]
    return [value, { name: `${pallet.name}.${item.name} key`, type: key, id: got?.key as number }]
  }),
)

const outer = [
  { name: "calls", type: "RuntimeCall", id: decoded.roles.call as number },
  { name: "events", type: "RuntimeEvent", id: decoded.roles.event as number },
]

const apis = surface.data.runtimeApis.flatMap((api, a) =>
  api.methods.map((method, m) => ({
    name: method.runtimeCall,
    type: method.output,
    id: decoded.apis?.[a]?.methods[m]?.output as number,
  })),
)

/** Same bytes through our codec, polkadot-api's and @polkadot/types', there and back. */
const agree = (type: string, id: number, runs: number): void => {
  const random = new RandomBytes(decoded.types, id)
  const theirs = builder.buildDefinition(id)
  for (let run = 0; run < runs; run++) {
    const data = Uint8Array.from(random.of(id))
    const ours = codec(type)
    const where = `${type} ${hex(data)}`
    expect(hex(ours.encode(ours.decode(data))), where).toBe(hex(data))
    expect(hex(theirs.enc(theirs.dec(data))), where).toBe(hex(data))
    expect(hex(registry.createType(registry.createLookupType(id), data).toU8a()), where).toBe(hex(data))
  }
}

describe("codecs agree with the clients' on random bytes", () => {
  it("for storage values and keys", () => {
    expect(stored.length).toBeGreaterThan(400)
    for (const { type, id } of stored) agree(type, id, 3)
  })

  it("for calls and events", () => {
    for (const { type, id } of outer) agree(type, id, 400)
  })

  it("for what runtime APIs return", () => {
    expect(apis.length).toBe(105)
    for (const { type, id } of apis) agree(type, id, 5)
  })
})
