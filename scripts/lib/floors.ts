/** The floors of docs/architecture.md as data: who may import whom, and what each place must not know. */

/** Folder of a workspace package (or of the packages in it) -> workspace packages that its code may import. */
const FLOORS: readonly (readonly [folder: string, allowed: readonly string[]])[] = [
  ["packages/core-wasm", []],
  ["packages/runtime", ["@subforge/core"]],
  ["packages/subnet-kit", []],
  ["packages/create-subforge", []],
  ["packages/lab", ["@subforge/core", "@subforge/runtime", "@subforge/devnet", "@subforge/subnet-kit"]],
  [
    "packages/cli",
    ["@subforge/core", "@subforge/runtime", "@subforge/devnet", "@subforge/subnet-kit", "@subforge/lab"],
  ],
  ["apps/devnet/dashboard", []],
  ["apps/devnet", ["@subforge/core", "@subforge/runtime"]],
  ["templates", ["@subforge/subnet-kit"]],
]

/** Crates: folder -> workspace crates that it may depend on. */
const CRATES: Readonly<Record<string, readonly string[]>> = {
  "crates/core": [],
  "crates/crypto": ["subforge-core"],
  "crates/core-wasm": ["subforge-core"],
  "crates/crypto-wasm": ["subforge-core", "subforge-crypto"],
  "crates/core-napi": ["subforge-core", "subforge-crypto"],
}

/** A template's tests, demo and local runs use the devnet; its miners and validators must not know it. */
const TEST_ONLY = /(\.test\.ts$|\/(test|demo|dev|scripts)\/)/

/** Code that must also run in a browser tab. */
const NODE_FREE = [/^packages\/runtime\/src\//, /^apps\/devnet\/src\/(?!server\/|store\/)/]

const LONGEST_FILE = 500

export type Violation = { readonly path: string; readonly rule: string; readonly detail: string }

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(["'])([^"'\n]+)\1/g
const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:"'])\/\/[^\n]*/g

function importsOf(text: string): string[] {
  return [...text.replace(COMMENT, "").matchAll(IMPORT)].map((match) => match[2] as string)
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/")
}

function floorOf(path: string): readonly [string, readonly string[]] | undefined {
  return FLOORS.find(([folder]) => path.startsWith(`${folder}/`))
}

function isWorkspacePackage(name: string): boolean {
  return name.startsWith("@subforge/") || name === "subforge" || name === "create-subforge"
}

function nameOfFolder(path: string, names: ReadonlyMap<string, string>): [string, string] | undefined {
  return [...names].find(([folder]) => path.startsWith(`${folder}/`))
}

/** `../x.ts` seen from `a/b/c.ts` -> `a/x.ts`. */
function resolveRelative(from: string, specifier: string): string {
  const parts = from.split("/").slice(0, -1)
  for (const step of specifier.split("/")) {
    if (step === "..") parts.pop()
    else if (step !== ".") parts.push(step)
  }
  return parts.join("/")
}

function checkImports(path: string, text: string, names: ReadonlyMap<string, string>): Violation[] {
  const own = nameOfFolder(path, names)
  const floor = floorOf(path)
  const free = path.startsWith("templates/") && TEST_ONLY.test(path)
  const test = path.endsWith(".test.ts")
  const found: Violation[] = []
  for (const specifier of importsOf(text)) {
    const target = packageOf(specifier)
    if (isWorkspacePackage(target) && target !== own?.[1] && floor && !free && !floor[1].includes(target)) {
      found.push({ path, rule: "floor", detail: `${floor[0]} may not import ${target}` })
    }
    if (specifier.startsWith(".")) {
      const resolved = resolveRelative(path, specifier)
      const walls = [
        own?.[0],
        path.startsWith("apps/devnet/dashboard/") ? "apps/devnet/dashboard" : undefined,
      ]
      const crossed = walls.find((wall) => wall !== undefined && !`${resolved}/`.startsWith(`${wall}/`))
      if (crossed) found.push({ path, rule: "relative", detail: `${specifier} leaves ${crossed}` })
    }
    const node = specifier.startsWith("node:") || specifier.startsWith("@effect/platform-node")
    if (node && !test && NODE_FREE.some((place) => place.test(path))) {
      found.push({ path, rule: "node-free", detail: `${specifier} is not there in a browser` })
    }
  }
  return found
}

function checkManifest(path: string, text: string): Violation[] {
  const floor = floorOf(path)
  if (!floor) return []
  const { name, dependencies = {} } = JSON.parse(text) as {
    name: string
    dependencies?: Record<string, string>
  }
  return Object.keys(dependencies)
    .filter((target) => isWorkspacePackage(target) && target !== name && !floor[1].includes(target))
    .map((target) => ({ path, rule: "floor", detail: `${floor[0]} may not depend on ${target}` }))
}

function checkCrate(path: string, text: string): Violation[] {
  const allowed = CRATES[path.replace(/\/Cargo\.toml$/, "")]
  if (!allowed) return []
  return [...text.matchAll(/^(subforge-[a-z-]+)\s*[.=]/gm)]
    .map((match) => match[1] as string)
    .filter((target) => !allowed.includes(target))
    .map((target) => ({ path, rule: "floor", detail: `this crate may not depend on ${target}` }))
}

/** core is pure and knows neither pallets nor storage items; its unit tests may. */
function checkCore(path: string, text: string): Violation[] {
  const code = (text.split("#[cfg(test)]")[0] as string).replace(COMMENT, "")
  const impure = [...code.matchAll(/\bstd::(fs|net|time|env|process|thread)\b/g)].map((match) => match[0])
  const pallets = [
    ...code.matchAll(/"(SubtensorModule|System|Balances|Swap|AdminUtils|TransactionPayment)"/g),
  ]
  return [
    ...impure.map((detail) => ({ path, rule: "pure-core", detail: `${detail} does I/O` })),
    ...pallets.map((match) => ({ path, rule: "pure-core", detail: `core names the pallet ${match[1]}` })),
  ]
}

function checkLength(path: string, text: string): Violation[] {
  const lines = text.split("\n").length - 1
  const over = lines > LONGEST_FILE && !/(^|\/)generated\//.test(path)
  return over ? [{ path, rule: "length", detail: `${lines} lines, at most ${LONGEST_FILE}` }] : []
}

/** Every violation in the given files, which are named from the root with forward slashes. */
export function checkFloors(files: ReadonlyMap<string, string>): Violation[] {
  const names = new Map<string, string>()
  for (const [path, text] of files) {
    const folder = /^((?:packages|apps|templates)\/[^/]+|test)\/package\.json$/.exec(path)?.[1]
    if (folder) names.set(folder, (JSON.parse(text) as { name: string }).name)
  }
  const found: Violation[] = []
  for (const [path, text] of files) {
    if (/\.(ts|tsx|mts|mjs|js|rs|css)$/.test(path)) found.push(...checkLength(path, text))
    if (/\.(ts|tsx|mts|mjs|js)$/.test(path)) found.push(...checkImports(path, text, names))
    if (path.endsWith("/package.json")) found.push(...checkManifest(path, text))
    if (/^crates\/[^/]+\/Cargo\.toml$/.test(path)) found.push(...checkCrate(path, text))
    if (/^crates\/core\/src\/.*\.rs$/.test(path)) found.push(...checkCore(path, text))
  }
  return found
}
