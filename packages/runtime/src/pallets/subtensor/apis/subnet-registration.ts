import type { Pallet } from "../../../frame/pallet.ts"
import { networkLockCost } from "../subnet/network-lock-cost.ts"

export const subnetRegistrationApis: NonNullable<Pallet["apis"]> = {
  SubnetRegistrationRuntimeApi_get_network_registration_cost: networkLockCost,
}
