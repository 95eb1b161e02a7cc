import type { ApiPromise } from "@polkadot/api"
import type { DispatchError, EventRecord } from "@polkadot/types/interfaces"
import { DispatchFailed } from "./errors.ts"

/** Names a dispatch error by the chain's metadata. */
export const nameDispatchError = (api: ApiPromise, call: string, error: DispatchError): DispatchFailed => {
  if (error.isModule) {
    const { section, name, docs } = api.registry.findMetaError(error.asModule)
    const pallet = section.slice(0, 1).toUpperCase() + section.slice(1)
    return new DispatchFailed({ call, error: `${pallet}.${name}`, docs: docs.join(" ").trim() })
  }
  return new DispatchFailed({ call, error: error.type, docs: "" })
}

/**
 * The failure of the call inside an extrinsic that itself went well: `Sudo.Sudid` carries the inner result, which the
 * outer success does not show.
 */
export const innerFailure = (
  api: ApiPromise,
  call: string,
  events: readonly EventRecord[],
): DispatchFailed | undefined => {
  for (const { event } of events) {
    if (event.section !== "sudo" || !/^sudid|sudoAsDone$/i.test(event.method)) continue
    const result = event.data[0] as unknown as { isErr?: boolean; asErr?: DispatchError } | undefined
    if (result?.isErr === true && result.asErr !== undefined)
      return nameDispatchError(api, call, result.asErr)
  }
  return undefined
}
