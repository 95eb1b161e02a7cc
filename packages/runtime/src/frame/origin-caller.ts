import type { OriginCaller } from "../generated/types.ts"
import { none, type Origin, other, root, signed } from "./origin.ts"

/** The origin that an argument or a stored task names. */
export const originOf = ({ type, value }: OriginCaller): Origin => {
  if (type !== "system") return other
  switch (value.type) {
    case "Root":
      return root
    case "Signed":
      return signed(value.value)
    case "None":
      return none
    default:
      return other
  }
}
