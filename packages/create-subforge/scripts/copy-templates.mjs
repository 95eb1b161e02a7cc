/**
 * Puts the workspace's templates into this package's build, as they are to be written into a project: sources, documents, and a
 * package.json and tsconfig.json that stand alone. Tool versions are the workspace's own.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)))
const root = dirname(dirname(packageFolder))
const target = join(packageFolder, "dist", "templates")

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"))
const writeJson = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)

const workspace = readJson(join(root, "package.json"))
const { compilerOptions } = readJson(join(root, "tsconfig.base.json"))
const tools = ["@types/node", "node", "typescript", "vitest"]

const withoutCondition = (command) => command.replace("--conditions=@subforge/source ", "")

const manifestOf = (template) => ({
  name: "subnet",
  version: "0.1.0",
  private: true,
  type: "module",
  scripts: {
    ...Object.fromEntries(
      Object.entries(template.scripts).map(([name, command]) => [name, withoutCondition(command)]),
    ),
    test: "vitest run",
    typecheck: "tsc",
  },
  dependencies: template.dependencies,
  devDependencies: Object.fromEntries(
    Object.entries({
      ...template.devDependencies,
      ...Object.fromEntries(tools.map((tool) => [tool, workspace.devDependencies[tool]])),
    }).sort(([one], [other]) => (one < other ? -1 : 1)),
  ),
  allowScripts: { node: true, esbuild: true },
})

const libraryOnly = ["composite", "declaration", "declarationMap", "sourceMap", "customConditions"]

const compilerConfig = () => ({
  compilerOptions: {
    ...Object.fromEntries(Object.entries(compilerOptions).filter(([name]) => !libraryOnly.includes(name))),
    types: ["node"],
    noEmit: true,
  },
  include: ["dev", "src"],
})

rmSync(target, { recursive: true, force: true })
for (const name of readdirSync(join(root, "templates"))) {
  const from = join(root, "templates", name)
  const to = join(target, name)
  mkdirSync(to, { recursive: true })
  for (const folder of ["dev", "src"]) cpSync(join(from, folder), join(to, folder), { recursive: true })
  for (const file of readdirSync(from).filter((file) => file.endsWith(".md")))
    cpSync(join(from, file), join(to, file))
  writeJson(join(to, "package.json"), manifestOf(readJson(join(from, "package.json"))))
  writeJson(join(to, "tsconfig.json"), compilerConfig())
}
