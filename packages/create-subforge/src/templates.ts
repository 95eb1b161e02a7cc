import { readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { CreateError } from "./create-error.ts"

const folder = fileURLToPath(new URL("./templates", import.meta.url))

/** Where a template's files are. */
export const templateFolder = (name: string): string => `${folder}/${name}`

/** The names of all templates that are packed with this package. */
export const listTemplates = (): readonly string[] => {
  try {
    return readdirSync(folder).toSorted()
  } catch {
    throw new CreateError("This copy of create-subforge has no templates: build it first (npm run build).")
  }
}
