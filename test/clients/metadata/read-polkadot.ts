import { Metadata, TypeRegistry } from "@polkadot/types"
import type { DecodedMetadata, DecodedPallet } from "./decoded-metadata.ts"
import type { DecodedType } from "./type-reader.ts"

// biome-ignore lint/suspicious/noExplicitAny: the library's JSON has no types
type Any = any

const strip = ({ name, type, typeName }: Any) => ({
  ...(name === null || name === undefined ? {} : { name }),
  ...(type === null ? {} : { type }),
  ...(typeName === null || typeName === undefined ? {} : { typeName }),
})

const type = ({ type: { path, params, def } }: Any): DecodedType => {
  const base = { path: path.join("::"), params: params.map(strip) }
  if (def.composite) return { ...base, composite: def.composite.fields.map(strip) }
  if (def.variant) {
    const variants = def.variant.variants.map(({ name, index, fields }: Any) => ({
      name,
      index,
      fields: fields.map(strip),
    }))
    return { ...base, variant: variants }
  }
  if (def.array) return { ...base, array: { type: def.array.type, length: def.array.len } }
  if (def.sequence) return { ...base, sequence: def.sequence.type }
  if (def.compact) return { ...base, compact: def.compact.type }
  return "tuple" in def ? { ...base, tuple: def.tuple } : { ...base, primitive: def.primitive.toLowerCase() }
}

const method = ({ id, name, inputs, output }: Any) => ({
  ...(id === undefined ? {} : { id }),
  name,
  inputs,
  output,
})

const pallet = (version: number, item: Any): DecodedPallet => {
  const storage = item.storage?.items.map(({ name, modifier, type: entry, fallback }: Any) => ({
    name,
    modifier,
    hashers: entry.map?.hashers.map((hasher: string) => hasher.replaceAll("_", "")) ?? [],
    ...(entry.map ? { key: entry.map.key } : {}),
    value: entry.map ? entry.map.value : entry.plain,
    fallback,
  }))
  const enums = { calls: item.calls?.type, events: item.events?.type, errors: item.errors?.type }
  return {
    name: item.name,
    index: item.index,
    ...(item.storage === null ? {} : { prefix: item.storage.prefix }),
    storage: storage ?? [],
    ...Object.fromEntries(Object.entries(enums).filter(([, value]) => value !== undefined)),
    constants: item.constants.map(({ name, type: of, value }: Any) => ({ name, type: of, value })),
    ...(version === 16
      ? {
          associatedTypes: item.associatedTypes.map(({ name, type: of }: Any) => ({ name, type: of })),
          viewFunctions: item.viewFunctions.map(method),
        }
      : {}),
  }
}

const deprecated = (body: Any): readonly string[] =>
  body.pallets.flatMap((item: Any) => {
    const variants = ["calls", "events", "errors"].flatMap((part) =>
      Object.keys(item[part]?.deprecationInfo ?? {}).map((index) => {
        const { variants: list } = body.lookup.types[item[part].type].type.def.variant
        return list.find((variant: Any) => variant.index === Number(index)).name
      }),
    )
    const items = [...(item.storage?.items ?? []), ...item.constants]
      .filter(({ deprecationInfo }: Any) => !("notDeprecated" in deprecationInfo))
      .map(({ name }: Any) => name)
    return [...items, ...variants].map((name) => `${item.name}.${name}`)
  })

const roles = (
  version: number,
  { extrinsic, outerEnums, type: runtime }: Any,
): Readonly<Record<string, number>> => ({
  ...(version === 14
    ? { extrinsic: extrinsic.type }
    : { address: extrinsic.addressType, call: extrinsic.callType, signature: extrinsic.signatureType }),
  ...(version === 15 ? { extra: extrinsic.extraType } : {}),
  ...(version === 16 ? {} : { runtime }),
  ...(version === 14 ? {} : { event: outerEnums.eventType, error: outerEnums.errorType }),
})

const bytesOf = (hex: string): readonly number[] => [...Buffer.from(hex.slice(2), "hex")]

/** Metadata as @polkadot/types reads it. */
export const readWithPolkadot = (bytes: Uint8Array): DecodedMetadata => {
  const decoded = new Metadata(new TypeRegistry(), bytes)
  const { version } = decoded
  const body = (decoded.toJSON() as Any).metadata[`v${version}`]
  const { extrinsic } = body
  return {
    types: body.lookup.types.map(type),
    pallets: body.pallets.map((item: Any) => pallet(version, item)),
    extensions: (extrinsic.signedExtensions ?? extrinsic.transactionExtensions).map((extension: Any) => ({
      identifier: extension.identifier,
      type: extension.type,
      implicit: extension.additionalSigned ?? extension.implicit,
    })),
    versions: version === 16 ? bytesOf(extrinsic.versions) : [extrinsic.version],
    roles: roles(version, body),
    ...(version === 14
      ? {}
      : {
          apis: body.apis.map((api: Any) => ({
            name: api.name,
            ...(version === 16 ? { version: api.version } : {}),
            methods: api.methods.map(method),
          })),
        }),
    deprecated: version === 16 ? deprecated(body) : [],
  }
}
