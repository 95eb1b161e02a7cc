import type { Guard } from "../../../frame/pallet.ts"
import { validateServeAxon } from "../subnet/serving/serve-axon.ts"
import { validateServePrometheus } from "../subnet/serving/serve-prometheus.ts"
import { guardCalls } from "./guarded-call.ts"

/** What the serving calls check themselves, told before the dispatch. */
export const checkServingEndpoints: Guard = guardCalls({
  serve_axon: validateServeAxon,
  serve_axon_tls: validateServeAxon,
  serve_prometheus: validateServePrometheus,
})
