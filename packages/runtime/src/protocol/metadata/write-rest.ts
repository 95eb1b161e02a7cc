import type { ExtensionData, TypeData } from "../surface/surface-data.ts"
import { SurfaceError } from "../surface/surface-error.ts"
import type { MetadataWriter } from "./metadata-writer.ts"
import type { MetadataVersion } from "./write-pallets.ts"
import { writeDeprecation } from "./write-pallets.ts"

const EXTRINSIC_FORMAT = 4
const UNCHECKED = "sp_runtime::generic::unchecked_extrinsic::UncheckedExtrinsic"
const RUNTIME = "Runtime"

/** The type that V14 names as the extrinsic: clients read address, call and signature from its parameters. */
const uncheckedExtrinsic = (types: Readonly<Record<string, TypeData>>): readonly [string, TypeData] => {
  const found = Object.entries(types).find(([, { path }]) => path === UNCHECKED)
  if (found === undefined) throw new SurfaceError("UNKNOWN_ITEM", "a type of the metadata", UNCHECKED)
  return found
}

const writeExtensions = (out: MetadataWriter, extensions: readonly ExtensionData[]): void =>
  out.list(extensions, ({ identifier, type, additionalSigned }) => {
    out.text(identifier)
    out.type(type)
    out.type(additionalSigned)
  })

export const writeExtrinsic = (out: MetadataWriter, version: MetadataVersion): void => {
  const { extrinsic, types } = out.table.surface.data
  const { addressType, callType, extensionsByVersion, signatureType, signedExtensions, versions } = extrinsic
  const [unchecked, { params = [] }] = uncheckedExtrinsic(types)
  if (version === 14) out.type(unchecked)
  if (version === 16) out.bytes(Uint8Array.from(versions))
  else out.u8(EXTRINSIC_FORMAT)
  if (version >= 15) for (const type of [addressType, callType, signatureType]) out.type(type)
  if (version === 15) out.type(params.find(({ name }) => name === "Extra")?.type ?? "()")
  if (version === 16) {
    out.list(Object.entries(extensionsByVersion), ([extensionVersion, indexes]) => {
      out.u8(Number(extensionVersion))
      out.list(indexes, (index) => out.compact(index))
    })
  }
  writeExtensions(out, signedExtensions)
  if (version < 16) out.type(RUNTIME)
}

export const writeApis = (out: MetadataWriter, version: 15 | 16): void =>
  out.list(out.table.surface.data.runtimeApis, (api) => {
    out.text(api.trait)
    out.list(api.methods, ({ name, inputs, output }) => {
      out.text(name)
      out.list(inputs, (input) => {
        out.text(input.name)
        out.type(input.type)
      })
      out.type(output)
      out.docs()
      if (version === 16) writeDeprecation(out)
    })
    out.docs()
    if (version === 16) {
      out.compact(api.version)
      writeDeprecation(out)
    }
  })

/** The runtime's outer enums, and no custom values: the chain has none. */
export const writeOuterEnums = (out: MetadataWriter): void => {
  const { call, event, error } = out.table.surface.data.outerEnums
  for (const { type } of [call, event, error]) out.type(type)
  out.compact(0)
}
