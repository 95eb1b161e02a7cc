import type { CryptoApi } from "../api/crypto.ts"
import { core } from "../wasm.ts"
import type { Family } from "./compare.ts"
import type { Random } from "./random.ts"

const secret = (random: Random) =>
  random.oneIn(20) ? random.bytes(64) : core.sr25519SecretFromSeed(random.bytes(32))

const phrase = (random: Random) => {
  const words = core.mnemonicFromEntropy(random.bytes(random.pick([16, 20, 24, 28, 32]))).split(" ")
  if (random.oneIn(4)) words[random.below(words.length)] = random.pick(["zoo", "abandon", "nonsense", ""])
  return words.join(" ")
}

/** One byte changed, now and then. */
const bent = (random: Random, bytes: Uint8Array) => {
  if (random.oneIn(2)) bytes[random.below(bytes.length)]! ^= 1 << random.below(8)
  return bytes
}

/** Input for the curves; signatures are real ones half of the time. */
export const cryptoFamily: Family<CryptoApi> = {
  sr25519SecretFromSeed: (random) => [random.sized(32)],
  sr25519PublicKey: (random) => [secret(random)],
  sr25519DeriveHard: (random) => [secret(random), random.sized(32)],
  // Without a seed these two are random by nature.
  sr25519DeriveSoft: (random) => [secret(random), random.sized(32), random.sized(32)],
  sr25519Sign: (random) => [secret(random), random.blob(), random.sized(32)],
  sr25519DeriveSoftPublic: (random) => {
    const key = core.sr25519PublicKey(core.sr25519SecretFromSeed(random.bytes(32)))
    return [bent(random, key), random.sized(32)]
  },
  sr25519Verify: (random) => {
    const key = core.sr25519SecretFromSeed(random.bytes(32))
    const message = random.blob()
    return [bent(random, core.sr25519Sign(key, message)), message, core.sr25519PublicKey(key)]
  },
  ed25519PublicKey: (random) => [random.sized(32)],
  ed25519DeriveHard: (random) => [random.sized(32), random.sized(32)],
  ed25519Sign: (random) => [random.sized(32), random.blob()],
  ed25519Verify: (random) => {
    const [seed, message] = [random.bytes(32), random.blob()]
    return [bent(random, core.ed25519Sign(seed, message)), message, bent(random, core.ed25519PublicKey(seed))]
  },
  ecdsaPublicKey: (random) => [random.sized(32)],
  ecdsaDeriveHard: (random) => [random.sized(32), random.sized(32)],
  ecdsaSign: (random) => [random.sized(32), random.blob()],
  ecdsaVerify: (random) => {
    const [seed, message] = [random.bytes(32), random.blob()]
    return [bent(random, core.ecdsaSign(seed, message)), message, core.ecdsaPublicKey(seed)]
  },
  ecdsaRecover: (random) => {
    const message = random.blob()
    return [bent(random, core.ecdsaSign(random.bytes(32), message)), message]
  },
  ecdsaRecoverPrehashed: (random) => {
    const message = random.blob()
    return [bent(random, core.ecdsaSign(random.bytes(32), message)), core.blake2b256(message)]
  },
  mnemonicFromEntropy: (random) => [random.bytes(random.below(34))],
  mnemonicToSeed: (random) => [phrase(random), random.pick(["", "password", "pässword"])],
  mnemonicValidate: (random) => [phrase(random)],
}
