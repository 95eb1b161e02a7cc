import type { BeaconApi } from "./api/beacon.ts"
import type { CryptoApi } from "./api/crypto.ts"
import type { HashApi } from "./api/hash.ts"
import type { MathApi } from "./api/math.ts"
import type { ShieldApi } from "./api/shield.ts"
import type { TrieApi } from "./api/trie.ts"
import type { Face } from "./face/face.ts"
import { beaconApi } from "./impl/beacon.ts"
import { cryptoApi } from "./impl/crypto.ts"
import { hashApi } from "./impl/hash.ts"
import { shieldApi } from "./impl/shield.ts"
import { trieApi } from "./impl/trie.ts"
import { createMath } from "./math/create-math.ts"

/** Everything that core computes; the same on both faces. */
export interface Core extends HashApi, TrieApi, CryptoApi, BeaconApi, ShieldApi, MathApi {}

/** Core on `face`; single hashes may be left to another one. */
export const makeCore = (face: Face, hashes: Face = face): Core => ({
  ...hashApi(hashes.core),
  ...trieApi(face.core),
  ...cryptoApi(face.crypto),
  ...beaconApi(face.crypto),
  ...shieldApi(face.crypto),
  ...createMath(face.core),
})
