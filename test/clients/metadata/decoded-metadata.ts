import type { DecodedType } from "./type-reader.ts"

export interface DecodedStorage {
  readonly name: string
  readonly modifier: string
  readonly hashers: readonly string[]
  readonly key?: number
  readonly value: number
  readonly fallback: string
}

export interface DecodedPallet {
  readonly name: string
  readonly index: number
  readonly prefix?: string
  readonly storage: readonly DecodedStorage[]
  readonly calls?: number
  readonly events?: number
  readonly errors?: number
  readonly constants: readonly { readonly name: string; readonly type: number; readonly value: string }[]
  readonly associatedTypes?: readonly { readonly name: string; readonly type: number }[]
  readonly viewFunctions?: readonly DecodedMethod[]
}

export interface DecodedMethod {
  readonly id?: string
  readonly name: string
  readonly inputs: readonly { readonly name: string; readonly type: number }[]
  readonly output: number
}

/** Metadata as a client library reads it, in one form for all libraries and versions. */
export interface DecodedMetadata {
  readonly types: readonly DecodedType[]
  readonly pallets: readonly DecodedPallet[]
  readonly extensions: readonly {
    readonly identifier: string
    readonly type: number
    readonly implicit: number
  }[]
  /** Extrinsic formats that the metadata names. */
  readonly versions: readonly number[]
  /** Types of the extrinsic by role; which of them there are depends on the version. */
  readonly roles: Readonly<Record<string, number>>
  readonly apis?: readonly {
    readonly name: string
    readonly version?: number
    readonly methods: readonly DecodedMethod[]
  }[]
  /** Names of deprecated items, "Pallet.item"; only V16 has them. */
  readonly deprecated: readonly string[]
}
