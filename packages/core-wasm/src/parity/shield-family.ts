import type { ShieldApi } from "../api/shield.ts"
import { core } from "../wasm.ts"
import type { Family } from "./compare.ts"
import type { Random } from "./random.ts"

const ENCAPSULATED = 1088

/** A seed, once in twenty times of another length. */
const seed = (random: Random) => random.bytes(random.oneIn(20) ? random.below(70) : 64)

/** Input for encryption to authors; what is decrypted is sound half of the time. */
export const shieldFamily: Family<ShieldApi> = {
  shieldEncryptionKey: (random) => [seed(random)],
  shieldDecryptionKey: (random) => [seed(random)],
  shieldSeal: (random) => {
    const key = core.shieldEncryptionKey(random.bytes(64))
    return [random.blob(), random.oneIn(10) ? random.bytes(1184) : key, random.bytes(56)]
  },
  shieldOpen: (random) => {
    const own = random.bytes(64)
    const sealed = core.shieldSeal(random.blob(), core.shieldEncryptionKey(own), random.bytes(56)).slice(18)
    if (random.oneIn(2)) sealed[random.below(sealed.length)]! ^= 1 << random.below(8)
    const [encapsulated, rest] = [sealed.subarray(0, ENCAPSULATED), sealed.subarray(ENCAPSULATED)]
    return [core.shieldDecryptionKey(own), encapsulated, rest.subarray(0, 24), rest.subarray(24)]
  },
}
