import type { Pallet } from "../../../frame/pallet.ts"
import { neuronInfoApis } from "./neuron-info.ts"
import { subnetInfoApis } from "./subnet-info.ts"
import { subnetRegistrationApis } from "./subnet-registration.ts"

/** Runtime APIs of SubtensorModule. */
export const subtensorApis: NonNullable<Pallet["apis"]> = {
  ...neuronInfoApis,
  ...subnetInfoApis,
  ...subnetRegistrationApis,
}
