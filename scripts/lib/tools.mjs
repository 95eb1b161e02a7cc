import { spawnSync } from "node:child_process"
import { SetupError } from "./setup-error.mjs"

const OLDEST_NODE = 20
const OLDEST_NPM = 10
const OLDEST_RUST = [1, 95]

/** First line that `command args` prints, or undefined when it is not there. */
function firstLine(command, args) {
  const { status, stdout } = spawnSync(command, args, {
    encoding: "utf8",
    shell: process.platform === "win32",
  })
  return status === 0 ? stdout.split("\n")[0].trim() : undefined
}

/** `1.95.0` of `rustc 1.95.0 (…)` as `[1, 95]`. */
export function majorMinor(text) {
  const found = /(\d+)\.(\d+)/.exec(text)
  return found ? [Number(found[1]), Number(found[2])] : [0, 0]
}

export function atLeast([major, minor], [wantedMajor, wantedMinor]) {
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}

export function checkNode(version = process.versions.node) {
  if (!atLeast(majorMinor(version), [OLDEST_NODE, 0])) {
    throw new SetupError(`Node ${version} is too old to start with: install Node ${OLDEST_NODE} or newer.`)
  }
}

export function checkNpm(find = firstLine) {
  const version = find("npm", ["--version"])
  if (version === undefined) throw new SetupError(`npm is not on PATH: install npm ${OLDEST_NPM} or newer.`)
  if (!atLeast(majorMinor(version), [OLDEST_NPM, 0])) {
    throw new SetupError(`npm ${version} is too old: run \`npm install --global npm@11.19.1\` and try again.`)
  }
}

export function checkRust(find = firstLine) {
  const version = find("rustc", ["--version"])
  const wanted = OLDEST_RUST.join(".")
  if (version === undefined || find("cargo", ["--version"]) === undefined) {
    throw new SetupError(
      `cargo and rustc are not on PATH: install Rust ${wanted} or newer from https://rustup.rs.`,
    )
  }
  if (!atLeast(majorMinor(version), OLDEST_RUST)) {
    throw new SetupError(
      `${version} is too old: run \`rustup update stable\` to get Rust ${wanted} or newer.`,
    )
  }
}

/** Rust links with a C compiler; without one the first build script fails with a long message. */
export function checkLinker(find = firstLine) {
  const found = ["cc", "clang", "gcc"].some((name) => find(name, ["--version"]) !== undefined)
  if (!found && process.platform !== "win32") {
    throw new SetupError(
      "No C compiler is on PATH, and Rust links with one: install gcc or clang (on Debian: apt-get install gcc libc6-dev).",
    )
  }
}
