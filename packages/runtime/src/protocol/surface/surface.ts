import { PalletSurface } from "./pallet-surface.ts"
import type { ApiMethodData, SurfaceData, TypeData } from "./surface-data.ts"
import { SurfaceError } from "./surface-error.ts"

/** Which part of a pallet an enum type of the metadata is: its calls, its events or its errors. */
export interface PalletEnum {
  readonly pallet: PalletSurface
  readonly part: "calls" | "events" | "errors"
}

/** Everything one spec version declares, with look-ups by name and by index. Builds its indexes when first asked. */
export class Surface {
  readonly data: SurfaceData
  readonly pallets: readonly PalletSurface[]
  readonly #byName: ReadonlyMap<string, PalletSurface>
  readonly #byIndex: ReadonlyMap<number, PalletSurface>
  #apis: Map<string, ApiMethodData> | undefined
  #palletEnums: Map<string, PalletEnum> | undefined

  constructor(data: SurfaceData) {
    this.data = data
    this.pallets = data.pallets.map((pallet) => new PalletSurface(pallet))
    this.#byName = new Map(this.pallets.map((pallet) => [pallet.name, pallet]))
    this.#byIndex = new Map(this.pallets.map((pallet) => [pallet.index, pallet]))
  }

  findPallet(name: string): PalletSurface | undefined {
    return this.#byName.get(name)
  }

  pallet(name: string): PalletSurface {
    const pallet = this.#byName.get(name)
    if (pallet === undefined) throw new SurfaceError("UNKNOWN_PALLET", "a pallet", name)
    return pallet
  }

  palletAt(index: number): PalletSurface | undefined {
    return this.#byIndex.get(index)
  }

  /** A runtime API method by the name a node calls it by: "Core_version". */
  findApi(runtimeCall: string): ApiMethodData | undefined {
    this.#apis ??= new Map(
      this.data.runtimeApis.flatMap((api) => api.methods.map((method) => [method.runtimeCall, method])),
    )
    return this.#apis.get(runtimeCall)
  }

  api(runtimeCall: string): ApiMethodData {
    const method = this.findApi(runtimeCall)
    if (method === undefined) throw new SurfaceError("UNKNOWN_API", "a runtime API method", runtimeCall)
    return method
  }

  findType(name: string): TypeData | undefined {
    return Object.hasOwn(this.data.types, name) ? this.data.types[name] : undefined
  }

  /** The pallet and part that a type name such as "pallet_sudo::pallet::Call" stands for. */
  findPalletEnum(type: string): PalletEnum | undefined {
    this.#palletEnums ??= this.#listPalletEnums()
    return this.#palletEnums.get(type)
  }

  #listPalletEnums(): Map<string, PalletEnum> {
    const enums = new Map<string, PalletEnum>()
    const { call, event, error } = this.data.outerEnums
    for (const [outer, part] of [
      [call, "calls"],
      [event, "events"],
      [error, "errors"],
    ] as const) {
      for (const variant of outer.variants)
        enums.set(variant.type, { pallet: this.pallet(variant.name), part })
    }
    return enums
  }
}
