import type { Surface } from "@subforge/runtime/protocol"
import type { DecodedMetadata, DecodedMethod } from "./decoded-metadata.ts"
import { TypeReader } from "./type-reader.ts"

type Pallet = Surface["data"]["pallets"][number]
type Method = Pick<Pallet["viewFunctions"][number], "name" | "inputs" | "output"> & { readonly id?: string }

const keyOf = (keys: readonly string[]): string =>
  keys.length === 1 ? (keys[0] as string) : `(${keys.join(", ")})`

const methods = (
  reader: TypeReader,
  where: string,
  got: readonly DecodedMethod[],
  expected: readonly Method[],
): void => {
  const list = (items: readonly (Method | DecodedMethod)[]) =>
    items.map(({ id, name, inputs }) => [id, name, inputs.map((input) => input.name)])
  reader.equal(where, list(got), list(expected))
  for (const [i, { inputs, output }] of expected.entries()) {
    for (const [j, input] of inputs.entries()) reader.type(got[i]?.inputs[j]?.type, input.type)
    reader.type(got[i]?.output, output)
  }
}

const comparePallet = (
  reader: TypeReader,
  surface: Surface,
  decoded: DecodedMetadata,
  pallet: Pallet,
): void => {
  const got = decoded.pallets.find(({ name }) => name === pallet.name)
  if (got === undefined) {
    reader.differences.push(`no pallet ${pallet.name}`)
    return
  }
  reader.equal(`${pallet.name} index`, got.index, pallet.index)
  reader.equal(`${pallet.name} prefix`, got.prefix, pallet.storagePrefix ?? undefined)
  reader.equal(
    `${pallet.name} storage`,
    got.storage.map(({ name, modifier, hashers, fallback }) => [name, modifier, hashers, fallback]),
    pallet.storage.map((item) => [item.name, item.modifier, item.hashers, item.default]),
  )
  for (const [i, item] of pallet.storage.entries()) {
    if (item.keys.length > 0) reader.type(got.storage[i]?.key, keyOf(item.keys))
    reader.type(got.storage[i]?.value, item.value)
  }
  reader.equal(
    `${pallet.name} constants`,
    got.constants.map(({ name, value }) => [name, value]),
    pallet.constants.map(({ name, value }) => [name, value]),
  )
  for (const [i, { type }] of pallet.constants.entries()) reader.type(got.constants[i]?.type, type)
  const parts = { call: "calls", event: "events", error: "errors" } as const
  for (const key of ["call", "event", "error"] as const) {
    const outer = surface.data.outerEnums[key].variants.find(({ name }) => name === pallet.name)
    reader.equal(`${pallet.name} has ${key}s`, got[parts[key]] !== undefined, pallet[`${key}Type`] !== null)
    if (outer !== undefined) reader.type(got[parts[key]], outer.type)
  }
  if (got.associatedTypes === undefined || got.viewFunctions === undefined) return
  const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name)
  reader.equal(`${pallet.name} associated types`, names(got.associatedTypes), names(pallet.associatedTypes))
  for (const [i, { type }] of pallet.associatedTypes.entries())
    reader.type(got.associatedTypes[i]?.type, type)
  methods(reader, `${pallet.name} view functions`, got.viewFunctions, pallet.viewFunctions)
}

const rolesOf = ({ data }: Surface, version: number): Readonly<Record<string, string>> => {
  const { extrinsic, outerEnums, types } = data
  const path = "sp_runtime::generic::unchecked_extrinsic::UncheckedExtrinsic"
  const [unchecked, { params = [] }] = Object.entries(types).find(([, type]) => type.path === path) as [
    string,
    (typeof types)[string],
  ]
  const extra = params.find(({ name }) => name === "Extra")?.type as string
  const { addressType: address, callType: call, signatureType: signature } = extrinsic
  const outer = { call, event: outerEnums.event.type, error: outerEnums.error.type }
  if (version === 14) return { extrinsic: unchecked, runtime: "Runtime" }
  if (version === 15) return { address, signature, extra, runtime: "Runtime", ...outer }
  return { address, signature, ...outer }
}

/** Every difference between decoded metadata and the surface; and how many types were compared. */
export const differences = (
  decoded: DecodedMetadata,
  version: number,
  surface: Surface,
): { readonly differences: readonly string[]; readonly compared: number } => {
  const reader = new TypeReader(decoded.types, surface)
  const { data } = surface
  reader.equal(
    "pallets",
    decoded.pallets.map(({ name }) => name),
    data.pallets.map(({ name }) => name),
  )
  for (const pallet of data.pallets) comparePallet(reader, surface, decoded, pallet)
  const { signedExtensions, versions } = data.extrinsic
  reader.equal(
    "extensions",
    decoded.extensions.map(({ identifier }) => identifier),
    signedExtensions.map(({ identifier }) => identifier),
  )
  for (const [i, extension] of signedExtensions.entries()) {
    reader.type(decoded.extensions[i]?.type, extension.type)
    reader.type(decoded.extensions[i]?.implicit, extension.additionalSigned)
  }
  reader.equal("extrinsic versions", decoded.versions, version === 16 ? versions : [4])
  const roles = rolesOf(surface, version)
  reader.equal("roles", Object.keys(decoded.roles).sort(), Object.keys(roles).sort())
  for (const [role, type] of Object.entries(roles)) reader.type(decoded.roles[role], type)
  if (version > 14) {
    const summary = (items: readonly { name: string; version?: number }[]) =>
      items.map((api) => [api.name, version === 16 ? api.version : undefined])
    reader.equal(
      "apis",
      summary(decoded.apis ?? []),
      summary(data.runtimeApis.map((api) => ({ name: api.trait, version: api.version }))),
    )
    for (const [i, api] of data.runtimeApis.entries())
      methods(reader, api.trait, decoded.apis?.[i]?.methods ?? [], api.methods)
  }
  if (version === 16) {
    const flagged = data.pallets.flatMap((pallet) =>
      [...pallet.storage, ...pallet.calls].flatMap(({ name, deprecated }) =>
        deprecated ? [`${pallet.name}.${name}`] : [],
      ),
    )
    reader.equal("deprecated", [...decoded.deprecated].sort(), flagged.sort())
  }
  return { differences: reader.differences, compared: reader.compared }
}
