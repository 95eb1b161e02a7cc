import { fieldsShape } from "../../src/protocol/codec/shape.ts"
import type { Surface } from "../../src/protocol/surface/surface.ts"
import type { PalletData } from "../../src/protocol/surface/surface-data.ts"
import type { TypeNames } from "./type-names.ts"
import { property } from "./type-names.ts"

const OWN: Readonly<Record<string, string>> = {
  Hex: "../bytes.ts",
  Era: "../protocol/codec/era.ts",
  RuntimeCall: "./calls.ts",
  RuntimeEvent: "./events.ts",
}

/** The import lines for the names that were used, but for those of the file itself. */
const imports = (names: TypeNames, file = ""): readonly string[] => {
  const used = names.takeUsed().filter((name) => OWN[name] !== file)
  const types = used.filter((name) => OWN[name] === undefined)
  const lines = used.flatMap((name) =>
    OWN[name] === undefined ? [] : [`import type { ${name} } from "${OWN[name]}"`],
  )
  return types.length === 0 ? lines : [...lines, `import type { ${types.join(", ")} } from "./types.ts"`]
}

const section = (pallet: PalletData, lines: readonly string[]): string =>
  lines.length === 0
    ? `  ${pallet.name}: {}`
    : `  ${pallet.name}: {\n${lines.map((line) => `    ${line}`).join("\n")}\n  }`

const file = (head: readonly string[], body: readonly string[]): string =>
  [...head, ...(head.length > 0 ? [""] : []), ...body, ""].join("\n")

/** `calls.ts`: pallet names, and the arguments of each call. */
export const writeCalls = ({ data }: Surface, names: TypeNames): string => {
  const sections = data.pallets.map((pallet) =>
    section(
      pallet,
      pallet.calls.map(({ name, args }) => {
        const fields = args.map((arg) => `readonly ${property(arg.name)}: ${names.write(arg.type)}`)
        return `${name}: ${fields.length === 0 ? "Readonly<Record<string, never>>" : `{ ${fields.join("; ")} }`}`
      }),
    ),
  )
  return file(imports(names, "./calls.ts"), [
    "/** The arguments of each call, by pallet and call. */",
    "export interface CallArgs {",
    ...sections,
    "}",
    "",
    "/** The name of a pallet in the metadata. */",
    "export type PalletName = keyof CallArgs",
    "/** The name of a call of a pallet. */",
    "export type CallName<P extends PalletName> = keyof CallArgs[P] & string",
    "",
    "/** A call of the runtime with its arguments. */",
    "export type RuntimeCall = {",
    "  [P in PalletName]: {",
    "    [N in CallName<P>]: { readonly pallet: P; readonly name: N; readonly args: CallArgs[P][N] }",
    "  }[CallName<P>]",
    "}[PalletName]",
  ])
}

/** `events.ts`: the fields of each event. */
export const writeEvents = ({ data }: Surface, names: TypeNames): string => {
  const sections = data.pallets.map((pallet) =>
    section(
      pallet,
      pallet.events.map(({ name, fields }) => `${name}: ${names.fields(fieldsShape(fields))}`),
    ),
  )
  return file(
    [...imports(names, "./events.ts"), `import type { PalletName } from "./calls.ts"`],
    [
      "/** The fields of each event: an object where they have names, else the single value or an array. */",
      "export interface EventFieldsMap {",
      ...sections,
      "}",
      "",
      "/** The name of an event of a pallet. */",
      "export type EventName<P extends PalletName> = keyof EventFieldsMap[P] & string",
      "/** The fields of an event. */",
      "export type EventFields<P extends PalletName, E extends EventName<P>> = EventFieldsMap[P][E]",
      "",
      "/** An event of the runtime with its fields. */",
      "export type RuntimeEvent = {",
      "  [P in PalletName]: {",
      "    [E in EventName<P>]: { readonly pallet: P; readonly name: E; readonly fields: EventFields<P, E> }",
      "  }[EventName<P>]",
      "}[PalletName]",
    ],
  )
}

/** `errors.ts`: the error names of each pallet. */
export const writeErrors = ({ data }: Surface, names: TypeNames): string => {
  const sections = data.pallets.map((pallet) =>
    section(
      pallet,
      pallet.errors.map(({ name, fields = [] }) => `${name}: ${names.fields(fieldsShape(fields))}`),
    ),
  )
  return file(
    [...imports(names), `import type { PalletName } from "./calls.ts"`],
    [
      "/** The errors of each pallet, with their fields. */",
      "export interface ErrorFieldsMap {",
      ...sections,
      "}",
      "",
      "/** The name of an error of a pallet. */",
      "export type ErrorName<P extends PalletName> = keyof ErrorFieldsMap[P] & string",
      "",
      "/** An error of a pallet, as the metadata's outer enum holds it. */",
      "export type RuntimeError = {",
      "  [P in PalletName]: {",
      "    [E in ErrorName<P>]: { readonly pallet: P; readonly name: E; readonly fields: ErrorFieldsMap[P][E] }",
      "  }[ErrorName<P>]",
      "}[PalletName]",
    ],
  )
}

/** `constants.ts`: the type of each constant. */
export const writeConstants = ({ data }: Surface, names: TypeNames): string => {
  const sections = data.pallets.map((pallet) =>
    section(
      pallet,
      pallet.constants.map(({ name, type }) => `${name}: ${names.write(type)}`),
    ),
  )
  return file(
    [...imports(names), `import type { PalletName } from "./calls.ts"`],
    [
      "/** The type of each constant of the metadata. */",
      "export interface Constants {",
      ...sections,
      "}",
      "",
      "/** The name of a constant of a pallet. */",
      "export type ConstantName<P extends PalletName> = keyof Constants[P] & string",
    ],
  )
}

/** `apis.ts`: inputs and output of each runtime API method. */
export const writeApis = ({ data }: Surface, names: TypeNames): string => {
  const lines = data.runtimeApis.flatMap(({ methods }) =>
    methods.map(({ runtimeCall, inputs, output }) => {
      const list = inputs.map(({ name, type }) => `${name}: ${names.write(type)}`).join(", ")
      return `  ${runtimeCall}: { readonly inputs: readonly [${list}]; readonly output: ${names.write(output)} }`
    }),
  )
  return file(imports(names), [
    "/** Inputs and output of each runtime API method, by the name a node calls it by. */",
    "export interface Apis {",
    ...lines,
    "}",
    "",
    "/** The name of a runtime API method. */",
    "export type ApiName = keyof Apis",
    "/** The inputs of a runtime API method, in order. */",
    `export type ApiInputs<N extends ApiName> = Apis[N]["inputs"]`,
    "/** What a runtime API method returns. */",
    `export type ApiOutput<N extends ApiName> = Apis[N]["output"]`,
  ])
}
