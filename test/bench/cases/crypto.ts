// Signatures and hashes, beside @polkadot/util-crypto.
import assert from "node:assert/strict"
import {
  blake2AsU8a,
  cryptoWaitReady,
  sr25519Verify as polkadotVerify,
  xxhashAsU8a,
} from "@polkadot/util-crypto"
import {
  blake2b256,
  sr25519PublicKey,
  sr25519SecretFromSeed,
  sr25519Sign,
  sr25519Verify,
  twox128,
} from "@subforge/core"
import { report } from "../figure.ts"
import { callsPerSecond } from "../measure.ts"

const PEER = "@polkadot/util-crypto"

await cryptoWaitReady()
const secret = sr25519SecretFromSeed(new Uint8Array(32).fill(7))
const publicKey = sr25519PublicKey(secret)
const message = Uint8Array.from({ length: 32 }, (_, index) => index)
const signature = sr25519Sign(secret, message)
const isTrue = (valid: boolean) => assert.equal(valid, true)

report({
  name: "sr25519 verify",
  value: callsPerSecond(200, () => sr25519Verify(signature, message, publicKey), isTrue),
  unit: "/s",
})
report({
  name: "sr25519 verify",
  value: callsPerSecond(200, () => polkadotVerify(message, signature, publicKey), isTrue),
  unit: "/s",
  peer: PEER,
})

for (const [name, ours, theirs] of [
  ["blake2b-256 of 32 bytes", blake2b256, (data: Uint8Array) => blake2AsU8a(data, 256)],
  ["twox-128 of 32 bytes", twox128, (data: Uint8Array) => xxhashAsU8a(data, 128)],
] as const) {
  const expected = theirs(message)
  const same = (hash: Uint8Array) => assert.deepEqual(hash, expected)
  report({ name, value: callsPerSecond(20_000, () => ours(message), same), unit: "/s" })
  report({ name, value: callsPerSecond(20_000, () => theirs(message), same), unit: "/s", peer: PEER })
}
