import type { ApiPromise } from "@polkadot/api"
import type { ISubmittableResult } from "@polkadot/types/types"
import { Effect, Semaphore } from "effect"
import type { Key } from "../wallet/key.ts"
import { buildCall, type Call, callName } from "./call.ts"
import { customErrorMeaning } from "./custom-errors.ts"
import { innerFailure, nameDispatchError } from "./dispatch-failure.ts"
import { ChainUnavailable, type SubmitError, TransactionRejected } from "./errors.ts"

/** Where a transaction ended up, and the events it caused as `Pallet.Name`. */
export interface Inclusion {
  readonly blockHash: string
  readonly txHash: string
  readonly events: readonly ChainEvent[]
}

/** One event of an extrinsic, its data as JSON by field (or index). */
export interface ChainEvent {
  readonly name: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Signs and sends calls; calls of one signer go out one after another, so that their nonces follow. */
export interface Submitter {
  readonly submit: (call: Call, signer: Key) => Effect.Effect<Inclusion, SubmitError>
}

/** A submitter for a connected chain. Waits until the transaction is in a block. */
export const makeSubmitter = (api: ApiPromise, endpoint: string): Submitter => {
  const turns = new Map<string, Semaphore.Semaphore>()
  const turnOf = (address: string): Semaphore.Semaphore => {
    const turn = turns.get(address) ?? Semaphore.makeUnsafe(1)
    turns.set(address, turn)
    return turn
  }
  return {
    submit: (call, signer) =>
      Effect.gen(function* () {
        const extrinsic = yield* buildCall(api, call)
        const name = callName(call)
        return yield* Effect.callback<Inclusion, SubmitError>((resume) => {
          let unsubscribe: (() => void) | undefined
          let done = false
          const finish = (result: Effect.Effect<Inclusion, SubmitError>): void => {
            if (done) return
            done = true
            unsubscribe?.()
            resume(result)
          }
          extrinsic
            .signAndSend(signer.pair, { nonce: -1 }, (result) => {
              const end = conclude(api, name, result)
              if (end !== undefined) finish(end)
            })
            .then(
              (stop) => {
                unsubscribe = stop
                if (done) stop()
              },
              (cause: unknown) => finish(Effect.fail(rejection(name, endpoint, cause))),
            )
        })
      }).pipe(turnOf(signer.address).withPermits(1)),
  }
}

const conclude = (
  api: ApiPromise,
  call: string,
  result: ISubmittableResult,
): Effect.Effect<Inclusion, SubmitError> | undefined => {
  const { status } = result
  if (status.isInvalid || status.isDropped || status.isUsurped || status.isFinalityTimeout) {
    return Effect.fail(new TransactionRejected({ call, reason: `the node reports ${status.type}` }))
  }
  if (!status.isInBlock && !status.isFinalized) return undefined
  if (result.dispatchError !== undefined) {
    return Effect.fail(nameDispatchError(api, call, result.dispatchError))
  }
  const inner = innerFailure(api, call, result.events)
  if (inner !== undefined) return Effect.fail(inner)
  const blockHash = (status.isInBlock ? status.asInBlock : status.asFinalized).toHex()
  return Effect.succeed({
    blockHash,
    txHash: result.txHash.toHex(),
    events: result.events.map(({ event }) => ({
      name: `${event.section.slice(0, 1).toUpperCase()}${event.section.slice(1)}.${event.method}`,
      data: Object.fromEntries(
        event.data.map((item, index) => [event.data.names?.[index] ?? String(index), item.toJSON()]),
      ),
    })),
  })
}

const rejection = (call: string, endpoint: string, cause: unknown): SubmitError => {
  const message = cause instanceof Error ? cause.message : String(cause)
  if (/disconnected|not connected|closed/i.test(message)) {
    return new ChainUnavailable({ endpoint, message: `The connection to ${endpoint} broke off.` })
  }
  const custom = /Custom error: (\d+)/.exec(message)?.[1]
  const meaning = custom === undefined ? undefined : customErrorMeaning(Number(custom))
  return new TransactionRejected({ call, reason: meaning ?? message })
}
