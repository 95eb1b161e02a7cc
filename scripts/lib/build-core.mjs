import { createHash } from "node:crypto"
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { delimiter, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { run } from "./run.mjs"
import { SetupError } from "./setup-error.mjs"
import { wasmToolchain } from "./wasm-toolchain.mjs"

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const generated = join(root, "packages/core-wasm/generated")
const stampFile = join(generated, "stamp")
const addon = `core.${process.platform}-${process.arch}.node`
const modules = ["core", "crypto"]
const outputs = [
  addon,
  ...modules.flatMap((name) => [`${name}.js`, `${name}.d.ts`, `${name}-bytes.js`, `${name}-bytes.d.ts`]),
]
const WASM_PACK = "0.15.1"

const nativeTarget = join(root, "target")
const wasmTarget = join(root, "target/wasm")
const toolsTarget = join(root, "target/tools")
const exe = process.platform === "win32" ? ".exe" : ""

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
}

/** What the outputs depend on. */
function stamp() {
  const hash = createHash("sha256")
  const scripts = ["build-core.mjs", "wasm-toolchain.mjs"].map((file) => join(root, "scripts/lib", file))
  const sources = files(join(root, "crates")).filter(
    (file) => /\.(rs|toml)$/.test(file) && !/[\\/]tests[\\/]/.test(file),
  )
  for (const file of [...sources, join(root, "Cargo.toml"), join(root, "Cargo.lock"), ...scripts]) {
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update("\0")
  }
  return hash.update(`${process.platform} ${process.arch}`).digest("hex")
}

function isCurrent(wanted) {
  return (
    outputs.every((file) => existsSync(join(generated, file))) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, "utf8") === wanted
  )
}

/** Puts a file in place at once, so that a process that reads it never sees half of it. */
function place(from, name) {
  const to = join(generated, name)
  copyFileSync(from, `${to}.new`)
  renameSync(`${to}.new`, to)
}

function placeText(text, name) {
  const to = join(generated, name)
  writeFileSync(`${to}.new`, text)
  renameSync(`${to}.new`, to)
}

async function cargo(what, args, env) {
  const built = await run("cargo", ["build", "--locked", ...args], { cwd: root, env })
  if (!built.ok) throw new SetupError(`${what} did not compile: cargo's words are above.`)
}

async function buildNative(log) {
  log("Compiling the native core (a minute or two when nothing is cached)")
  await cargo("The native core", ["--release", "-p", "subforge-core-napi"], {
    CARGO_TARGET_DIR: nativeTarget,
  })
  const library = { win32: "subforge_core_napi.dll", darwin: "libsubforge_core_napi.dylib" }[process.platform]
  place(join(nativeTarget, "release", library ?? "libsubforge_core_napi.so"), addon)
}

/** The pinned wasm-bindgen tool. Not optimised: it runs for half a second, and compiles in half the time. */
async function buildBindgen() {
  const env = { CARGO_TARGET_DIR: nativeTarget, CARGO_PROFILE_DEV_DEBUG: "false", CARGO_INCREMENTAL: "0" }
  await cargo("The wasm-bindgen tool", ["-p", "subforge-wasm-bindgen-cli"], env)
}

/** wasm-pack of the pinned version: the one on PATH, or one installed below target/. */
async function wasmPack(log) {
  const ours = join(toolsTarget, "bin", `wasm-pack${exe}`)
  for (const command of ["wasm-pack", ours]) {
    const found = await run(command, ["--version"], { quiet: true })
    if (found.ok && found.text.trim().endsWith(` ${WASM_PACK}`)) return command
  }
  log(`Installing wasm-pack ${WASM_PACK} (a minute or two)`)
  // Not optimised: it only starts other programs, and compiles in half the time.
  const env = { CARGO_TARGET_DIR: join(toolsTarget, "build"), CARGO_PROFILE_DEV_DEBUG: "false" }
  const args = ["install", "wasm-pack", "--version", WASM_PACK, "--locked", "--debug", "--root", toolsTarget]
  const installed = await run("cargo", args, { env })
  if (!installed.ok) {
    throw new SetupError(
      `wasm-pack ${WASM_PACK} did not install (cargo's words are above): run \`cargo install wasm-pack --version ${WASM_PACK} --locked\` and try again.`,
    )
  }
  rmSync(join(toolsTarget, "build"), { recursive: true, force: true })
  return ours
}

/** Compiles both modules ahead of wasm-pack, which then only has to bind them. */
async function compileWasm(env, log) {
  log("Compiling the WebAssembly core")
  // One by one, as wasm-pack does: together they would share features, and be compiled again.
  for (const name of modules) {
    const args = ["--release", "--target", "wasm32-unknown-unknown", "-p", `subforge-${name}-wasm`]
    await cargo("The WebAssembly core", args, env)
  }
}

async function bindWasm(name, command, env) {
  const out = join(wasmTarget, "pack", name)
  const args = ["build", join(root, "crates", `${name}-wasm`), "--release", "--target", "web"]
  args.push("--mode", "no-install", "--no-pack", "--no-opt", "--out-name", name, "--out-dir", out)
  const packed = await run(command, args, { cwd: root, env })
  if (!packed.ok) throw new SetupError(`wasm-pack failed on ${name}-wasm: its words are above.`)
  const small = join(out, "optimised.wasm")
  const optimiser = join(root, "node_modules/binaryen/bin/wasm-opt")
  const node = join(root, "node_modules/node/bin", `node${exe}`)
  const optimised = await run(existsSync(node) ? node : process.execPath, [
    optimiser,
    "-O3",
    join(out, `${name}_bg.wasm`),
    "-o",
    small,
  ])
  if (!optimised.ok) throw new SetupError(`wasm-opt failed on ${name}-wasm: its words are above.`)
  place(join(out, `${name}.js`), `${name}.js`)
  place(join(out, `${name}.d.ts`), `${name}.d.ts`)
  placeText(`export default "${readFileSync(small).toString("base64")}"\n`, `${name}-bytes.js`)
  placeText("declare const base64: string\nexport default base64\n", `${name}-bytes.d.ts`)
}

async function buildWasm(log) {
  const toolchain = await wasmToolchain({ root, log })
  const env = { ...toolchain, CARGO_TARGET_DIR: wasmTarget }
  const [command] = await Promise.all([wasmPack(log), buildBindgen(), compileWasm(env, log)])
  // wasm-pack takes the wasm-bindgen that comes first on PATH.
  const path = [toolchain.PATH?.split(delimiter)[0], join(nativeTarget, "debug"), process.env.PATH]
  const bound = { ...env, PATH: path.filter(Boolean).join(delimiter) }
  log("Optimising and inlining the WebAssembly core")
  for (const name of modules) await bindWasm(name, command, bound)
}

/** Builds the native addon and both WebAssembly modules of `@subforge/core`, unless they are those of the sources. */
export async function buildCore({ log }) {
  const wanted = stamp()
  if (isCurrent(wanted)) return
  mkdirSync(generated, { recursive: true })
  const results = await Promise.allSettled([buildNative(log), buildWasm(log)])
  const failed = results.find((result) => result.status === "rejected")
  if (failed) throw failed.reason
  placeText(wanted, "stamp")
}
