import type { MultiAddress } from "../generated/types.ts"
import { fail } from "./dispatch-error.ts"
import type { AccountId } from "./origin.ts"

/** The account a call names; the runtime knows plain account ids only, all else is `CannotLookup`. */
export const lookup = (address: MultiAddress): AccountId =>
  address.type === "Id" ? address.value : fail({ type: "CannotLookup" })
