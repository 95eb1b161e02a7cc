import { fromHex } from "../../bytes.ts"
import type { PalletSurface } from "../surface/pallet-surface.ts"
import type { PalletEnum } from "../surface/surface.ts"
import type { HasherName, StorageData } from "../surface/surface-data.ts"
import type { MetadataWriter } from "./metadata-writer.ts"
import { keyType } from "./type-table.ts"

export type MetadataVersion = 14 | 15 | 16

interface Deprecable {
  readonly deprecated?: boolean
}

const HASHERS: readonly HasherName[] = [
  "Blake2128",
  "Blake2256",
  "Blake2128Concat",
  "Twox128",
  "Twox256",
  "Twox64Concat",
  "Identity",
]

const DEPRECATED_WITHOUT_NOTE = 1

/** Whether an item is deprecated; only V16 says it. */
export const writeDeprecation = (out: MetadataWriter, { deprecated = false }: Deprecable = {}): void =>
  out.u8(deprecated ? DEPRECATED_WITHOUT_NOTE : 0)

const writeStorageItem = (out: MetadataWriter, version: MetadataVersion, item: StorageData): void => {
  out.text(item.name)
  out.u8(item.modifier === "Optional" ? 0 : 1)
  if (item.keys.length === 0) {
    out.u8(0)
    out.type(item.value)
  } else {
    out.u8(1)
    out.list(item.hashers, (hasher) => out.u8(HASHERS.indexOf(hasher)))
    out.type(keyType(item))
    out.type(item.value)
  }
  out.hexBytes(item.default)
  out.docs()
  if (version === 16) writeDeprecation(out, item)
}

const writeEnum = (
  out: MetadataWriter,
  version: MetadataVersion,
  pallet: PalletSurface,
  part: PalletEnum["part"],
): void =>
  out.option(out.table.palletEnum(pallet, part), (type) => {
    out.type(type)
    if (version !== 16) return
    const variants: readonly (Deprecable & { readonly index: number })[] = pallet.data[part]
    out.list(
      variants.filter(({ deprecated }) => deprecated),
      ({ index }) => {
        out.u8(index)
        out.u8(DEPRECATED_WITHOUT_NOTE)
      },
    )
  })

const writePallet = (out: MetadataWriter, version: MetadataVersion, pallet: PalletSurface): void => {
  const { associatedTypes, constants, index, name, storage, storagePrefix, viewFunctions } = pallet.data
  out.text(name)
  out.option(storagePrefix, (prefix) => {
    out.text(prefix)
    out.list(storage, (item) => writeStorageItem(out, version, item))
  })
  writeEnum(out, version, pallet, "calls")
  writeEnum(out, version, pallet, "events")
  out.list(constants, (constant) => {
    out.text(constant.name)
    out.type(constant.type)
    out.hexBytes(constant.value)
    out.docs()
    if (version === 16) writeDeprecation(out)
  })
  writeEnum(out, version, pallet, "errors")
  if (version === 16) {
    out.list(associatedTypes, (associated) => {
      out.text(associated.name)
      out.type(associated.type)
      out.docs()
    })
    out.list(viewFunctions, (view) => {
      out.raw(fromHex(view.id))
      out.text(view.name)
      out.list(view.inputs, (input) => {
        out.text(input.name)
        out.type(input.type)
      })
      out.type(view.output)
      out.docs()
      writeDeprecation(out)
    })
  }
  out.u8(index)
  if (version >= 15) out.docs()
  if (version === 16) writeDeprecation(out)
}

export const writePallets = (out: MetadataWriter, version: MetadataVersion): void =>
  out.list(out.table.surface.pallets, (pallet) => writePallet(out, version, pallet))
