import { blockAt } from "../at.ts"
import { defineMethod, params } from "../method.ts"
import { At } from "../params.ts"
import { runtimeVersion } from "../runtime-version.ts"
import { unsubscribe } from "./chain_subscribe.ts"

/** Name, versions and runtime APIs of the runtime. */
export const state_getRuntimeVersion = defineMethod({
  names: ["state_getRuntimeVersion", "chain_getRuntimeVersion"],
  params: params(At),
  run: ({ chain }, at) => {
    blockAt(chain, at)
    return runtimeVersion
  },
})

/** Pushes the runtime version once: this chain never changes its runtime. */
export const state_subscribeRuntimeVersion = defineMethod({
  names: ["state_subscribeRuntimeVersion", "chain_subscribeRuntimeVersion"],
  subscribes: true,
  run: ({ session }) =>
    session.subscribe("state_runtimeVersion", (push) => {
      push(runtimeVersion)
      return () => {}
    }),
})

export const state_unsubscribeRuntimeVersion = unsubscribe([
  "state_unsubscribeRuntimeVersion",
  "chain_unsubscribeRuntimeVersion",
])
