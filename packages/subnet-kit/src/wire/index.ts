/** The signed synapse protocol: what travels, what is hashed, what is signed, what a strict receiver accepts. */
export { bodyHash } from "./body-hash.ts"
export {
  type CallerHeaders,
  decodeCallerHeaders,
  encodeRequestHeaders,
  type RequestHeaders,
} from "./headers.ts"
export {
  defaultJsonLimits,
  JsonFloat,
  type JsonLimits,
  JsonRefused,
  type JsonValue,
  parseJson,
  plainJson,
  writeJson,
} from "./json.ts"
export { axonMessage, type RequestMessage, requestMessage } from "./message.ts"
export {
  defaultNonceWindow,
  makeNonceGuard,
  type NonceGuard,
  NonceRefused,
  type NonceWindow,
} from "./nonce-guard.ts"
export { makeNonceSource, wallClockNanos } from "./nonce-source.ts"
export { pythonStr } from "./python-str.ts"
export {
  defineSynapse,
  type FieldValues,
  type Synapse,
  type SynapseFields,
  SynapseMismatch,
  synapseHash,
} from "./synapse.ts"
export { type Caller, CallRefused, type RequestCheck, verifyRequest } from "./verify-request.ts"
export { wireVersion } from "./version.ts"
