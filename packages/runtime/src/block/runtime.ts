import { baseCallFilter } from "../frame/base-call-filter.ts"
import { makeDispatch, PalletRegistry } from "../frame/dispatch.ts"
import type { Profile } from "../frame/profile.ts"
import { callRuntimeApi } from "../frame/runtime-api.ts"
import { pallets } from "../pallets/registry.ts"
import type { State } from "../state/state.ts"
import type { Runtime } from "./api.ts"
import { coreApis } from "./core-apis.ts"
import { buildGenesis } from "./genesis.ts"
import { lookingAt } from "./looking-at.ts"
import type { Machinery } from "./machinery.ts"
import { BlockBuilder } from "./open-block.ts"
import { makeValidate } from "./validate-transaction.ts"

/** Runs `body` and undoes whatever it wrote. */
const undone = <T>(state: State, body: () => T): T => {
  const mark = state.mark()
  try {
    return body()
  } finally {
    state.rollback(mark)
  }
}

/** The runtime of one build of the chain: `productionProfile`, or that of fast blocks. */
export const createRuntime = ({ profile }: { readonly profile: Profile }): Runtime => {
  const dispatch = makeDispatch(new PalletRegistry(pallets), baseCallFilter)
  const validate = makeValidate(new PalletRegistry(pallets))
  const bare: Machinery = { registry: new PalletRegistry(pallets), dispatch, profile }
  const registry = new PalletRegistry(pallets, coreApis(bare, validate))
  const machinery: Machinery = { ...bare, registry }
  return {
    profile,
    genesis: (state, config) => buildGenesis(machinery, state, config),
    openBlock: (state, parent, parentHash, input) =>
      new BlockBuilder(machinery, state, parent, parentHash, input),
    buildBlock: (state, parent, parentHash, { extrinsics, ...input }) => {
      const block = new BlockBuilder(machinery, state, parent, parentHash, input)
      for (const bytes of extrinsics) block.apply(bytes)
      return block.close()
    },
    validate: (state, bytes, source, headHash) =>
      validate(lookingAt(machinery, state), bytes, source, headHash),
    api: (state, method, input) =>
      undone(state, () => callRuntimeApi(registry, lookingAt(machinery, state), method, input)),
  }
}
