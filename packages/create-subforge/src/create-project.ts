import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { basename, join, resolve } from "node:path"
import { CreateError } from "./create-error.ts"
import { findLocalPackages } from "./local-packages.ts"
import type { CreateOptions } from "./options.ts"
import { templateFolder } from "./templates.ts"

interface Manifest {
  name: string
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  overrides?: Record<string, string>
}

const ignored = ["node_modules/", ".subforge/", ".env", "*.log"]

/** Writes a project from a template into a new or empty folder, and gives its absolute path. Throws `CreateError`. */
export const createProject = ({ folder, template, packages }: CreateOptions): string => {
  const path = resolve(folder)
  const name = basename(path)
  if (!/^[a-z0-9][a-z0-9._-]{0,213}$/.test(name)) {
    throw new CreateError(`"${name}" can't be a package's name: use small letters, digits and dashes.`)
  }
  if (existsSync(path) && (!statSync(path).isDirectory() || readdirSync(path).length > 0)) {
    throw new CreateError(`${path} exists and is not an empty folder: choose another name.`)
  }
  const local = packages === undefined ? new Map<string, string>() : findLocalPackages(packages)
  cpSync(templateFolder(template), path, { recursive: true })
  const manifestFile = join(path, "package.json")
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8")) as Manifest
  writeFileSync(manifestFile, `${JSON.stringify(localised({ ...manifest, name }, local), null, 2)}\n`)
  writeFileSync(join(path, ".gitignore"), `${ignored.join("\n")}\n`)
  return path
}

/** Points dependencies, and what they depend on, to packed packages. */
const localised = (manifest: Manifest, local: ReadonlyMap<string, string>): Manifest => {
  if (local.size === 0) return manifest
  const point = (dependencies: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(dependencies).map(([name, version]) => [name, local.get(name) ?? version]),
    )
  return {
    ...manifest,
    dependencies: point(manifest.dependencies),
    devDependencies: point(manifest.devDependencies),
    overrides: Object.fromEntries(local),
  }
}
