/** A named or unnamed part of a struct, tuple struct, enum variant or event. */
export interface FieldData {
  readonly name?: string
  readonly type: string
  /** The type as the source writes it; left out when it is the type itself, null when the chain gives none. */
  readonly typeName?: string | null
}

/** A variant of an enum; `fields` is left out for a unit variant. */
export interface VariantData {
  readonly name: string
  readonly index: number
  readonly fields?: readonly FieldData[]
}

/** A generic parameter of a type; null where the chain gives no type for it. */
export interface TypeParamData {
  readonly name: string
  readonly type: string | null
}

/** A type with a name: a struct (`fields`) or an enum (`variants`; "era" stands for the 256 of an era). */
export interface TypeData {
  readonly path: string
  readonly params?: readonly TypeParamData[]
  readonly fields?: readonly FieldData[]
  readonly variants?: readonly VariantData[] | "era"
}

/** A call of a pallet, with its index and arguments. */
export interface CallData {
  readonly name: string
  readonly index: number
  readonly args: readonly (FieldData & { readonly name: string })[]
  readonly deprecated?: boolean
}

/** How a storage map hashes a key, as the metadata calls it. */
export type HasherName =
  | "Identity"
  | "Twox64Concat"
  | "Twox128"
  | "Twox256"
  | "Blake2128"
  | "Blake2256"
  | "Blake2128Concat"

/** A storage item of a pallet: as many hashers as keys, none for a plain value. */
export interface StorageData {
  readonly name: string
  readonly modifier: "Default" | "Optional"
  readonly hashers: readonly HasherName[]
  readonly keys: readonly string[]
  readonly value: string
  /** SCALE bytes as hex of what an absent entry reads as. */
  readonly default: string
  readonly deprecated?: boolean
}

/** An event of a pallet. */
export interface EventData {
  readonly name: string
  readonly index: number
  readonly fields: readonly FieldData[]
}

/** An error of a pallet. */
export interface ErrorData {
  readonly name: string
  readonly index: number
  readonly fields?: readonly FieldData[]
}

/** A constant of a pallet. */
export interface ConstantData {
  readonly name: string
  readonly type: string
  /** SCALE bytes as hex. */
  readonly value: string
}

/** An input of a runtime API method or view function. */
export interface ParameterData {
  readonly name: string
  readonly type: string
}

/** A view function of a pallet; `id` is 32 bytes as hex. */
export interface ViewFunctionData {
  readonly id: string
  readonly name: string
  readonly inputs: readonly ParameterData[]
  readonly output: string
}

/** Everything a pallet declares. */
export interface PalletData {
  readonly index: number
  readonly name: string
  readonly storagePrefix: string | null
  readonly callType: string | null
  readonly eventType: string | null
  readonly errorType: string | null
  readonly enumParams: Readonly<Partial<Record<"calls" | "events" | "errors", readonly string[]>>>
  readonly calls: readonly CallData[]
  readonly storage: readonly StorageData[]
  readonly events: readonly EventData[]
  readonly errors: readonly ErrorData[]
  readonly constants: readonly ConstantData[]
  readonly associatedTypes: readonly { readonly name: string; readonly type: string }[]
  readonly viewFunctions: readonly ViewFunctionData[]
}

/** A transaction extension: what it carries in the extrinsic and what it adds to the signed bytes. */
export interface ExtensionData {
  readonly identifier: string
  readonly type: string
  readonly inner: TypeData
  readonly additionalSigned: string
}

/** The format of extrinsics: types of their parts, and the transaction extensions in order. */
export interface ExtrinsicData {
  readonly versions: readonly number[]
  readonly addressType: string
  readonly callType: string
  readonly signatureType: string
  readonly extensionsByVersion: Readonly<Record<string, readonly number[]>>
  readonly signedExtensions: readonly ExtensionData[]
}

/** A method of a runtime API. */
export interface ApiMethodData {
  readonly name: string
  /** The name a node calls it by: "Core_version". */
  readonly runtimeCall: string
  readonly inputs: readonly ParameterData[]
  readonly output: string
}

/** A runtime API: a trait of the runtime with its version. */
export interface ApiData {
  readonly trait: string
  readonly version: number
  readonly methods: readonly ApiMethodData[]
}

/** The runtime-wide enum of calls, events or errors: a variant for each pallet that has some. */
export interface OuterEnumData {
  readonly type: string
  readonly path: string
  readonly variants: readonly {
    readonly name: string
    readonly index: number
    readonly type: string
    readonly typeName: string
  }[]
}

/** The runtime's version as `state_getRuntimeVersion` gives it; API ids are 8 bytes as hex. */
export interface RuntimeVersionData {
  readonly specName: string
  readonly implName: string
  readonly authoringVersion: number
  readonly specVersion: number
  readonly implVersion: number
  readonly apis: readonly (readonly [id: string, version: number])[]
  readonly transactionVersion: number
  readonly stateVersion: number
}

/** Everything a spec version of the chain declares, as the committed data file holds it. */
export interface SurfaceData {
  readonly runtimeVersion: RuntimeVersionData
  readonly pallets: readonly PalletData[]
  readonly extrinsic: ExtrinsicData
  readonly runtimeApis: readonly ApiData[]
  readonly outerEnums: Readonly<Record<"call" | "event" | "error", OuterEnumData>>
  readonly types: Readonly<Record<string, TypeData>>
}
