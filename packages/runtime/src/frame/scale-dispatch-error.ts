import type { DispatchError as ScaleDispatchError } from "../generated/types.ts"
import { surface } from "../protocol/surface/spec424.ts"
import type { DispatchError } from "./dispatch-error.ts"

/** A dispatch error as events and results of the chain encode it. */
export const scaleDispatchError = (error: DispatchError): ScaleDispatchError => {
  switch (error.type) {
    case "Module": {
      const pallet = surface.pallet(error.pallet)
      const index = pallet.errors.get(error.name).index.toString(16).padStart(2, "0")
      return { type: "Module", value: { index: pallet.index, error: `0x${index}000000` } }
    }
    case "Token":
    case "Arithmetic":
    case "Transactional":
      return { type: error.type, value: error.name } as ScaleDispatchError
    default:
      return { type: error.type }
  }
}
