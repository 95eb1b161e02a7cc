import { surface } from "../surface/spec424.ts"
import type { Surface } from "../surface/surface.ts"
import { MetadataWriter } from "./metadata-writer.ts"
import { TypeTable } from "./type-table.ts"
import type { MetadataVersion } from "./write-pallets.ts"
import { writePallets } from "./write-pallets.ts"
import { writeApis, writeExtrinsic, writeOuterEnums } from "./write-rest.ts"
import { writeTypes } from "./write-types.ts"

const MAGIC = 0x6174_656d

/** The versions of metadata that the chain serves here, ascending. */
export const metadataVersions: readonly MetadataVersion[] = [14, 15, 16]

/** Metadata of a surface, encoded when first asked for; all versions share one numbering of types. */
export class MetadataSource {
  readonly #surface: Surface
  readonly #encoded = new Map<number, Uint8Array>()
  #table: TypeTable | undefined

  constructor(of: Surface) {
    this.#surface = of
  }

  /** The prefixed metadata ("meta", version, body); undefined for a version the chain does not serve. Not a copy. */
  encode(version: number): Uint8Array | undefined {
    const known = metadataVersions.find((candidate) => candidate === version)
    if (known === undefined) return undefined
    let bytes = this.#encoded.get(version)
    if (bytes === undefined) {
      bytes = this.#write(known)
      this.#encoded.set(version, bytes)
    }
    return bytes
  }

  #write(version: MetadataVersion): Uint8Array {
    this.#table ??= new TypeTable(this.#surface)
    const out = new MetadataWriter(this.#table)
    out.u32(MAGIC)
    out.u8(version)
    writeTypes(out)
    writePallets(out, version)
    writeExtrinsic(out, version)
    if (version !== 14) {
      writeApis(out, version)
      writeOuterEnums(out)
    }
    return out.finish()
  }
}

const source = new MetadataSource(surface)

/**
 * The metadata of spec 424 in version 14, 15 or 16, prefixed as `state_getMetadata` gives it; undefined for other
 * versions. Encoded once and kept: do not write into it.
 */
export const metadata = (version: number): Uint8Array | undefined => source.encode(version)
