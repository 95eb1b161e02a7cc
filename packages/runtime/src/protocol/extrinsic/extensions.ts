import type { Hex } from "../../bytes.ts"
import type { Era } from "../codec/era.ts"
import type { Reader } from "../codec/reader.ts"
import type { Writer } from "../codec/writer.ts"
import { codecs } from "../codecs.ts"
import { surface } from "../surface/spec424.ts"
import { SurfaceError } from "../surface/surface-error.ts"

/** What the transaction extensions carry inside an extrinsic. */
export interface Extensions {
  readonly era: Era
  /** The signer's account nonce. */
  readonly nonce: number
  /** In rao. */
  readonly tip: bigint
  /** Whether the signature covers the hash of the metadata. */
  readonly mode: "Disabled" | "Enabled"
}

/** What the transaction extensions add to the signed bytes without standing in the extrinsic. */
export interface Implicit {
  readonly specVersion: number
  readonly transactionVersion: number
  readonly genesisHash: Hex
  /** Hash of the block at the era's birth; the genesis hash for an immortal era. */
  readonly mortalityHash: Hex
  /** RFC-78 digest of the metadata, where `mode` is Enabled. */
  readonly metadataHash?: Hex | undefined
}

type Slot<T> = readonly [identifier: string, property: keyof T]

const EXPLICIT: readonly Slot<Extensions>[] = [
  ["CheckMortality", "era"],
  ["CheckNonce", "nonce"],
  ["ChargeTransactionPayment", "tip"],
  ["CheckMetadataHash", "mode"],
]

const IMPLICIT: readonly Slot<Implicit>[] = [
  ["CheckSpecVersion", "specVersion"],
  ["CheckTxVersion", "transactionVersion"],
  ["CheckGenesis", "genesisHash"],
  ["CheckMortality", "mortalityHash"],
  ["CheckMetadataHash", "metadataHash"],
]

/** The parts that take bytes, in the order of the surface's list; a part nobody here knows is refused. */
const ordered = <T>(slots: readonly Slot<T>[], typeOf: (index: number) => string) => {
  const known = new Map(slots)
  return surface.data.extrinsic.signedExtensions.flatMap(({ identifier }, i) => {
    const codec = codecs.codec(typeOf(i))
    const property = known.get(identifier)
    if (property !== undefined) return [{ property, codec }]
    if (codec.minSize > 0)
      throw new SurfaceError("UNKNOWN_ITEM", "a transaction extension known here", identifier)
    return []
  })
}

const { signedExtensions } = surface.data.extrinsic
let explicitParts: ReturnType<typeof ordered<Extensions>> | undefined
let implicitParts: ReturnType<typeof ordered<Implicit>> | undefined

const explicit = () => {
  explicitParts ??= ordered(EXPLICIT, (i) => signedExtensions[i]?.type as string)
  return explicitParts
}

const implicit = () => {
  implicitParts ??= ordered(IMPLICIT, (i) => signedExtensions[i]?.additionalSigned as string)
  return implicitParts
}

/** `mode` is a struct of one field in the metadata. */
const unwrap = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "mode" in value ? value.mode : value

export const readExtensions = (reader: Reader): Extensions =>
  Object.fromEntries(
    explicit().map(({ property, codec }) => [property, unwrap(codec.read(reader))]),
  ) as unknown as Extensions

export const writeExtensions = (writer: Writer, extensions: Extensions): void => {
  for (const { property, codec } of explicit()) {
    const value = extensions[property]
    codec.write(writer, property === "mode" ? { mode: value } : value)
  }
}

export const writeImplicit = (writer: Writer, values: Implicit): void => {
  for (const { property, codec } of implicit()) codec.write(writer, values[property])
}
