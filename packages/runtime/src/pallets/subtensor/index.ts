import type { Pallet } from "../../frame/pallet.ts"
import { subtensorApis } from "./apis/index.ts"
import { onInitialize } from "./emission/block-step.ts"
import { buildGenesis } from "./genesis/build.ts"
import { subtensorGuards } from "./guards/index.ts"
import { keyCalls } from "./keys/calls.ts"
import { stakingApis } from "./staking/apis.ts"
import { stakingCalls } from "./staking/calls.ts"
import { subnetCalls } from "./subnet/calls.ts"

/** Subnets, neurons, stake and emission: the heart of the chain. */
export const subtensorModule: Pallet<"SubtensorModule"> = {
  name: "SubtensorModule",
  calls: { ...subnetCalls, ...stakingCalls, ...keyCalls },
  hooks: { onInitialize },
  genesis: buildGenesis,
  guards: subtensorGuards,
  apis: { ...subtensorApis, ...stakingApis },
}
