import { parseArgs } from "node:util"
import { CreateError } from "./create-error.ts"

/** What to create. */
export interface CreateOptions {
  /** Folder to create, and the name of the project: a path whose last part is an npm package name. */
  readonly folder: string
  /** The template's name. */
  readonly template: string
  /** Folder with packed @subforge packages to use instead of the registry's; for tests. */
  readonly packages: string | undefined
}

const usage = "npm create subforge NAME -- --template TEMPLATE"

/** Reads the command line: one name, `--template`, `--packages`. Throws `CreateError`. */
export const parseOptions = (args: readonly string[], templates: readonly string[]): CreateOptions => {
  const { positionals, values } = parse(args)
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0) {
    throw new CreateError(`Name one folder for the new subnet: ${usage}.`)
  }
  const template = values.template ?? "retrieval"
  if (!templates.includes(template)) {
    throw new CreateError(`There is no template "${template}": choose one of ${templates.join(", ")}.`)
  }
  return { folder, template, packages: values.packages }
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { template: { type: "string" }, packages: { type: "string" } },
    })
  } catch (cause) {
    throw new CreateError(`${(cause as Error).message.split(". ")[0]}: use ${usage}.`)
  }
}
