import { decAnyMetadata } from "@polkadot-api/substrate-bindings"
import type { DecodedMetadata, DecodedPallet } from "./decoded-metadata.ts"
import type { DecodedType } from "./type-reader.ts"

// biome-ignore lint/suspicious/noExplicitAny: one shape for three versions of the library's types
type Any = any

const strip = ({ name, type, typeName }: Any) => ({
  ...(name === undefined ? {} : { name }),
  type,
  ...(typeName === undefined ? {} : { typeName }),
})

const type = ({ path, params, def }: Any): DecodedType => {
  const base = { path: path.join("::"), params: params.map(strip) }
  switch (def.tag) {
    case "composite":
      return { ...base, composite: def.value.map(strip) }
    case "variant":
      return {
        ...base,
        variant: def.value.map(({ name, index, fields }: Any) => ({
          name,
          index,
          fields: fields.map(strip),
        })),
      }
    case "array":
      return { ...base, array: { type: def.value.type, length: def.value.len } }
    case "primitive":
      return { ...base, primitive: def.value.tag }
    default:
      return { ...base, [def.tag]: def.value }
  }
}

const method = ({ id, name, inputs, output }: Any) => ({
  ...(id === undefined ? {} : { id }),
  name,
  inputs,
  output,
})

const pallet = (version: number, item: Any): DecodedPallet => {
  const id = (ref: Any): number | undefined => (version === 16 ? ref?.type : ref)
  const storage = item.storage?.items.map(({ name, modifier, type: entry, fallback }: Any) => ({
    name,
    modifier: modifier === 0 ? "Optional" : "Default",
    hashers: entry.tag === "map" ? entry.value.hashers.map((hasher: Any) => hasher.tag) : [],
    ...(entry.tag === "map" ? { key: entry.value.key } : {}),
    value: entry.tag === "map" ? entry.value.value : entry.value,
    fallback,
  }))
  const enums = { calls: id(item.calls), events: id(item.events), errors: id(item.errors) }
  return {
    name: item.name,
    index: item.index,
    ...(item.storage === undefined ? {} : { prefix: item.storage.prefix }),
    storage: storage ?? [],
    ...Object.fromEntries(Object.entries(enums).filter(([, value]) => value !== undefined)),
    constants: item.constants.map(({ name, type: of, value }: Any) => ({ name, type: of, value })),
    ...(version === 16
      ? {
          associatedTypes: item.associatedTypes.map(({ name, type: of }: Any) => ({ name, type: of })),
          viewFunctions: item.viewFns.map(method),
        }
      : {}),
  }
}

/** Names of what V16 calls deprecated. Variants are looked up by index in `types`. */
const deprecated = (value: Any): readonly string[] =>
  value.pallets.flatMap((item: Any) => {
    const is = ({ deprecationInfo }: Any): boolean => deprecationInfo.tag !== "NotDeprecated"
    const variants = ["calls", "events", "errors"].flatMap((part) =>
      (item[part]?.deprecationInfo ?? []).map(({ index }: Any) => {
        const found = value.lookup[item[part].type].def.value.find((variant: Any) => variant.index === index)
        return found.name
      }),
    )
    const items = [...(item.storage?.items ?? []), ...item.constants].filter(is).map(({ name }: Any) => name)
    return [...items, ...variants].map((name) => `${item.name}.${name}`)
  })

/** Metadata as polkadot-api's bindings read it. */
export const readWithPapi = (bytes: Uint8Array): DecodedMetadata => {
  const { tag, value } = decAnyMetadata(bytes).metadata as Any
  const version = Number(tag.slice(1))
  const { version: format, signedExtensions, signedExtensionsByVersion, ...roles } = value.extrinsic
  return {
    types: value.lookup.map(type),
    pallets: value.pallets.map((item: Any) => pallet(version, item)),
    extensions: signedExtensions.map(({ identifier, type: of, additionalSigned }: Any) => ({
      identifier,
      type: of,
      implicit: additionalSigned,
    })),
    versions: [format].flat(),
    roles: {
      ...(version === 14 ? { extrinsic: roles.type } : roles),
      ...(version === 16 ? {} : { runtime: value.type }),
      ...value.outerEnums,
    },
    ...(version === 14
      ? {}
      : {
          apis: value.apis.map((api: Any) => ({
            name: api.name,
            ...(version === 16 ? { version: api.version } : {}),
            methods: api.methods.map(method),
          })),
        }),
    deprecated: version === 16 ? deprecated(value) : [],
  }
}
