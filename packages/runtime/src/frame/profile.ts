/**
 * What differs between builds of the same runtime: constants, as the features `fast-runtime` and `pow-faucet` set them
 * on the chain. Constants that no build changes are read from the surface.
 */
export interface Profile {
  readonly name: "production" | "fast"
  /** Overrides of metadata constants, by "Pallet.Name". */
  readonly constants: ReadonlyMap<string, unknown>
}
