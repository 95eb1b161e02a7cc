import type { BeaconApi } from "../api/beacon.ts"
import { core } from "../wasm.ts"
import type { Family } from "./compare.ts"
import type { Random } from "./random.ts"

const SECRET = new Uint8Array(32).fill(7)
const PUBLIC = core.drandPublicKey(SECRET)

/** A copy with one bit changed, once in three times. */
const bent = (random: Random, bytes: Uint8Array): Uint8Array => {
  const copy = bytes.slice()
  if (random.oneIn(3)) copy[random.below(copy.length)]! ^= 1 << random.below(8)
  return copy
}

const randomness = (random: Random) => random.bytes(random.oneIn(10) ? 75 : 76)

/** Input for the beacon: mostly what a real one would sign. */
export const beaconFamily: Family<BeaconApi> = {
  drandPublicKey: (random) => [random.sized(32)],
  drandSign: (random) => [random.sized(32), random.u64()],
  drandVerify: (random) => {
    const round = random.u64()
    return [bent(random, PUBLIC), round, bent(random, core.drandSign(SECRET, round))]
  },
  timelockSeal: (random) => [random.blob(), random.u64(), bent(random, PUBLIC), randomness(random)],
  timelockOpen: (random) => {
    const round = random.u64()
    const sealed = core.timelockSeal(random.blob(), round, PUBLIC, random.bytes(76))
    return [bent(random, sealed), core.drandSign(SECRET, round)]
  },
}
