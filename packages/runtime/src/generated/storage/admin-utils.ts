// Generated from the surface data by packages/runtime/scripts/generate.ts. Do not edit.
import type { Storage } from "../../frame/storage.ts"
import type * as Types from "../types.ts"
import { storageMap } from "../../frame/storage.ts"

/** Blake2128Concat PrecompileEnum -> bool */
export const PrecompileEnable: Storage<[Types.PrecompileEnum], boolean> = storageMap<[Types.PrecompileEnum], boolean>("AdminUtils", "PrecompileEnable")
