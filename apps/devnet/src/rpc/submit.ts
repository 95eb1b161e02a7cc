import type { TransactionValidityError } from "@subforge/runtime"
import type { Chain } from "../chain/chain.ts"
import type { SubmitError, WatchStatus } from "../chain/pool-status.ts"
import { RpcError } from "./error.ts"
import { opaqueExtrinsic } from "./extrinsic.ts"
import type { Hex } from "./hex.ts"

/** Submits to the pool, and tells a refusal in the words of a Substrate node. */
export const submit = (
  chain: Chain,
  extrinsic: Uint8Array,
  watch?: (status: unknown) => void,
): { hash: Hex; stop: () => void } => {
  const result = chain.submit(
    opaqueExtrinsic(extrinsic),
    watch === undefined ? undefined : (status) => watch(statusJson(status)),
  )
  if (!result.ok) throw refusal(result.error)
  return result.value
}

const statusJson = (status: WatchStatus): unknown =>
  "hash" in status ? { [status.type]: status.hash } : status.type

const TRAP =
  "Execution failed: Execution aborted due to trap: wasm trap: wasm `unreachable` instruction executed"

const refusal = (error: SubmitError): RpcError => {
  switch (error.type) {
    case "Malformed":
      return new RpcError(1002, `Verification Error: Runtime error: ${TRAP}`, error.why)
    case "Refused":
      return validityError(error.error)
    case "AlreadyImported":
      return new RpcError(1013, "Transaction Already Imported", `[${error.hash}]`)
    case "TooLowPriority":
      return new RpcError(
        1014,
        `Priority is too low: (${error.old} vs ${error.new})`,
        "The transaction has too low priority to replace another transaction already in the pool.",
      )
    case "ImmediatelyDropped":
      return new RpcError(
        1016,
        "Immediately Dropped",
        "The transaction couldn't enter the pool because of the limit",
      )
  }
}

const validityError = ({ type, value }: TransactionValidityError): RpcError => {
  if (type === "Unknown") {
    const reason = value.type === "Custom" ? `Custom(${value.value})` : value.type
    return new RpcError(1011, "Unknown Transaction Validity", reason)
  }
  const reason = value.type === "Custom" ? `Custom error: ${value.value}` : INVALID[value.type]
  return new RpcError(1010, "Invalid Transaction", reason)
}

const INVALID: Record<string, string> = {
  Call: "Transaction call is not expected",
  Payment: "Inability to pay some fees (e.g. account balance too low)",
  Future: "Transaction will be valid in the future",
  Stale: "Transaction is outdated",
  BadProof: "Transaction has a bad signature",
  AncientBirthBlock: "Transaction has an ancient birth block",
  ExhaustsResources: "Transaction would exhaust the block limits",
  BadMandatory: "A call was labelled as mandatory, but resulted in an Error.",
  MandatoryValidation: "Transaction dispatch is mandatory; transactions must not be validated.",
  BadSigner: "Invalid signing address",
  IndeterminateImplicit: "The implicit data was unable to be calculated",
  UnknownOrigin: "The transaction extension did not authorize any origin",
}
