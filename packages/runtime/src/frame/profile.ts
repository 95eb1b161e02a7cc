import type { PalletName } from "../generated/calls.ts"
import type { ConstantName, Constants } from "../generated/constants.ts"
import { constant } from "../protocol/constant.ts"

/**
 * What differs between builds of the same runtime: constants, as the features `fast-runtime` and `pow-faucet` set them
 * on the chain. Constants that no build changes are read from the surface.
 */
export interface Profile {
  readonly name: "production" | "fast"
  /** Overrides of metadata constants, by "Pallet.Name". */
  readonly constants: ReadonlyMap<string, unknown>
}

/** The production build: every constant as the metadata has it. */
export const productionProfile: Profile = { name: "production", constants: new Map() }

/** A metadata constant as the profile's build has it. */
export const profileConstant = <P extends PalletName, N extends ConstantName<P>>(
  profile: Profile,
  pallet: P,
  name: N,
): Constants[P][N] => {
  const key = `${pallet}.${name}`
  return profile.constants.has(key) ? (profile.constants.get(key) as Constants[P][N]) : constant(pallet, name)
}
