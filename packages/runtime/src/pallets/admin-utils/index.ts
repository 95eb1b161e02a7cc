import type { Pallet } from "../../frame/pallet.ts"
import { consensusCalls } from "./consensus-calls.ts"
import { globalCalls } from "./global-calls.ts"
import { ownerCalls } from "./owner-calls.ts"
import { rootSubnetCalls } from "./root-subnet-calls.ts"
import { uidCalls } from "./uid-calls.ts"

/** Setters of chain and subnet parameters, of block authors and of finality voters. */
export const adminUtils: Pallet<"AdminUtils"> = {
  name: "AdminUtils",
  calls: { ...globalCalls, ...rootSubnetCalls, ...ownerCalls, ...uidCalls, ...consensusCalls },
}
