import { EnteredUntil } from "../generated/storage/safe-mode.ts"
import type { BaseCallFilter } from "./dispatch.ts"
import type { RuntimeCall } from "./runtime-call.ts"

const BATCHES: ReadonlySet<string> = new Set(["batch", "batch_all", "force_batch"])

const isBatch = (call: RuntimeCall): boolean => call.pallet === "Utility" && BATCHES.has(call.name)

/** A batch directly inside a batch is refused. */
const nestsBatches = (call: RuntimeCall): boolean =>
  isBatch(call) && (call.args as { readonly calls: readonly RuntimeCall[] }).calls.some(isBatch)

const ALLOWED_PALLETS: ReadonlySet<string> = new Set(["Sudo", "Multisig", "System", "SafeMode", "Timestamp"])
const ALLOWED_CALLS: ReadonlySet<string> = new Set([
  "SubtensorModule.set_weights",
  "SubtensorModule.serve_axon",
  "Commitments.set_commitment",
])

const passesSafeMode = (call: RuntimeCall): boolean =>
  ALLOWED_PALLETS.has(call.pallet) || ALLOWED_CALLS.has(`${call.pallet}.${call.name}`)

/** What the runtime lets through: everything outside safe mode, but no batch of batches. */
export const baseCallFilter: BaseCallFilter = (ctx, call) =>
  (!EnteredUntil.has(ctx) || passesSafeMode(call)) && !nestsBatches(call)
