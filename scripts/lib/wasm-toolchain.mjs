import { spawnSync } from "node:child_process"
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { run } from "./run.mjs"
import { SetupError } from "./setup-error.mjs"

const TARGET = "wasm32-unknown-unknown"
const DEBIAN_PACKAGES = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"]
const DEBIAN_SYSROOT = "/usr"
const HELP = `install it with \`rustup target add ${TARGET}\`, or on Debian as root with \`apt-get install ${DEBIAN_PACKAGES.join(" ")}\`, then try again.`

/** The compiled standard library of the target in a sysroot. */
function stdOf(sysroot) {
  const lib = join(sysroot, "lib/rustlib", TARGET, "lib")
  if (!existsSync(lib)) return undefined
  const file = readdirSync(lib).find((name) => name.startsWith("libstd-") && name.endsWith(".rlib"))
  return file && join(lib, file)
}

/** The default toolchain, when it has the target or rustup can fetch it. */
async function byRustup({ log }) {
  const sysroot = spawnSync("rustc", ["--print", "sysroot"], { encoding: "utf8" }).stdout?.trim()
  if (!sysroot) return undefined
  if (!stdOf(sysroot)) {
    log(`Asking rustup for ${TARGET}`)
    const { status } = spawnSync("rustup", ["target", "add", TARGET], { stdio: "ignore", timeout: 120_000 })
    if (status !== 0 || !stdOf(sysroot)) return undefined
  }
  return {}
}

/** Debian's own Rust, with the standard library built once from its sources. */
async function byDebian({ root, log }) {
  const needed = [
    "/usr/bin/rustc",
    "/usr/bin/cargo",
    "/usr/bin/lld-22",
    "/usr/lib/rustlib/src/rust/library/Cargo.toml",
  ]
  if (!needed.every((path) => existsSync(path)) && !(await installPackages(log))) return undefined
  const bin = join(root, "target/wasm-toolchain/bin")
  rmSync(bin, { recursive: true, force: true })
  mkdirSync(bin, { recursive: true })
  for (const [name, path] of [
    ["cargo", needed[1]],
    ["rustc", needed[0]],
    ["rust-lld", needed[2]],
  ]) {
    symlinkSync(path, join(bin, name))
  }
  const env = { PATH: `${bin}${delimiter}${process.env.PATH}`, RUSTUP_TOOLCHAIN: undefined, RUSTC: undefined }
  const std = stdOf(DEBIAN_SYSROOT)
  // Without bitcode in it, nothing that uses it can be optimised at link time.
  if (!std || !readFileSync(std).includes(".llvmbc")) {
    await buildStd(env, log)
    // What was compiled against another standard library cannot be used with this one, and cargo does not notice.
    rmSync(join(root, "target/wasm"), { recursive: true, force: true })
  }
  return env
}

async function installPackages(log) {
  if (process.platform !== "linux" || process.getuid() !== 0) return false
  if (spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status !== 0) return false
  log("Installing Debian's Rust for WebAssembly (about half a minute)")
  const env = { DEBIAN_FRONTEND: "noninteractive" }
  const install = ["install", "-y", "--no-install-recommends", ...DEBIAN_PACKAGES]
  if ((await run("apt-get", install, { env, quiet: true })).ok) return true
  await run("apt-get", ["update"], { env, quiet: true })
  return (await run("apt-get", install, { env })).ok
}

async function buildStd(env, log) {
  log(`Building Rust's standard library for ${TARGET} (about 40 seconds)`)
  const folder = mkdtempSync(join(tmpdir(), "subforge-std-"))
  try {
    mkdirSync(join(folder, "src"))
    writeFileSync(join(folder, "src/lib.rs"), "")
    writeFileSync(
      join(folder, "Cargo.toml"),
      '[package]\nname = "subforge-empty"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n',
    )
    const args = ["build", "--release", "--target", TARGET, "-Zbuild-std=std,panic_abort"]
    const built = await run(join(DEBIAN_SYSROOT, "bin/cargo"), args, {
      cwd: folder,
      env: {
        ...env,
        RUSTC_BOOTSTRAP: "1",
        RUSTC: "/usr/bin/rustc",
        RUSTFLAGS: "-Cembed-bitcode=yes",
        CARGO_TARGET_DIR: join(folder, "target"),
      },
    })
    if (!built.ok)
      throw new SetupError(`Rust's standard library for ${TARGET} did not build (see above): ${HELP}`)
    const from = join(folder, "target", TARGET, "release/deps")
    const to = join(DEBIAN_SYSROOT, "lib/rustlib", TARGET, "lib")
    rmSync(to, { recursive: true, force: true })
    mkdirSync(to, { recursive: true })
    for (const file of readdirSync(from)) {
      if (file.endsWith(".rlib") && !file.startsWith("libsubforge_empty"))
        cpSync(join(from, file), join(to, file))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const ROUTES = { rustup: byRustup, debian: byDebian }

/**
 * Makes sure that Rust compiles to WebAssembly here; returns the environment in which `cargo` does so.
 * SUBFORGE_WASM_TOOLCHAIN (`rustup` or `debian`) forces one way.
 */
export async function wasmToolchain({ root, log, forced = process.env.SUBFORGE_WASM_TOOLCHAIN }) {
  if (forced && !(forced in ROUTES)) {
    throw new SetupError(
      `SUBFORGE_WASM_TOOLCHAIN is "${forced}": set it to rustup or debian, or leave it unset.`,
    )
  }
  for (const name of forced ? [forced] : Object.keys(ROUTES)) {
    const env = await ROUTES[name]({ root, log })
    if (env) return env
  }
  throw new SetupError(`Rust has no WebAssembly target here: ${HELP}`)
}
