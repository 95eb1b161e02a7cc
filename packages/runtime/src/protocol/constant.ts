import { fromHex } from "../bytes.ts"
import type { PalletName } from "../generated/calls.ts"
import type { ConstantName, Constants } from "../generated/constants.ts"
import { codecs } from "./codecs.ts"
import { surface } from "./surface/spec424.ts"

const known = new Map<string, unknown>()

/** The value of a constant of the metadata, as production has it. */
export const constant = <P extends PalletName, N extends ConstantName<P>>(
  pallet: P,
  name: N,
): Constants[P][N] => {
  const key = `${pallet}.${name}`
  let value = known.get(key)
  if (value === undefined) {
    const { type, value: bytes } = surface.pallet(pallet).constants.get(name)
    value = codecs.codec(type).decode(fromHex(bytes))
    known.set(key, value)
  }
  return value as Constants[P][N]
}
