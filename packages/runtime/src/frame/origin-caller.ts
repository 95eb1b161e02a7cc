import type { OriginCaller } from "../generated/types.ts"
import { badOrigin } from "./dispatch-error.ts"
import { none, type Origin, root, signed } from "./origin.ts"

/** The origin that an argument or a stored task names; only those of pallet System exist here. Error: `BadOrigin`. */
export const originOf = ({ type, value }: OriginCaller): Origin => {
  if (type !== "system") return badOrigin()
  switch (value.type) {
    case "Root":
      return root
    case "Signed":
      return signed(value.value)
    case "None":
      return none
    default:
      return badOrigin()
  }
}
