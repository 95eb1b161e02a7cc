import type { Pallet } from "../../frame/pallet.ts"
import { cancelRetry, cancelRetryNamed, setRetry, setRetryNamed } from "./retry.ts"
import {
  cancel,
  cancelNamed,
  scheduleAfter,
  scheduleAt,
  scheduleNamed,
  scheduleNamedAfter,
} from "./schedule.ts"
import { serviceAgendas } from "./service-agendas.ts"

/** Pallet Scheduler: calls that root has made for a later block, once or again and again. */
export const scheduler: Pallet<"Scheduler"> = {
  name: "Scheduler",
  calls: {
    schedule: scheduleAt,
    cancel,
    schedule_named: scheduleNamed,
    cancel_named: cancelNamed,
    schedule_after: scheduleAfter,
    schedule_named_after: scheduleNamedAfter,
    set_retry: setRetry,
    set_retry_named: setRetryNamed,
    cancel_retry: cancelRetry,
    cancel_retry_named: cancelRetryNamed,
  },
  hooks: { onInitialize: serviceAgendas },
}
