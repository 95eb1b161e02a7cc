import { toHex } from "../bytes.ts"
import type { Profile } from "../frame/profile.ts"
import { codecs } from "../protocol/codecs.ts"
import { MetadataSource, metadata } from "../protocol/metadata/metadata.ts"
import { surface } from "../protocol/surface/spec424.ts"
import { Surface } from "../protocol/surface/surface.ts"

const sources = new WeakMap<Profile, MetadataSource>()

const sourceOf = (profile: Profile): MetadataSource => {
  const { constants: overrides } = profile
  const pallets = surface.data.pallets.map((pallet) => ({
    ...pallet,
    constants: pallet.constants.map((constant) => {
      const key = `${pallet.name}.${constant.name}`
      if (!overrides.has(key)) return constant
      return { ...constant, value: toHex(codecs.codec(constant.type).encode(overrides.get(key))) }
    }),
  }))
  return new MetadataSource(new Surface({ ...surface.data, pallets }))
}

/** The metadata of a build, with the constants that its profile sets: clients read block time and tempos there. */
export const profileMetadata = (profile: Profile, version: number): Uint8Array | undefined => {
  if (profile.constants.size === 0) return metadata(version)
  let source = sources.get(profile)
  if (source === undefined) {
    source = sourceOf(profile)
    sources.set(profile, source)
  }
  return source.encode(version)
}
