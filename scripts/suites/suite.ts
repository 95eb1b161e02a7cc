import { spawn } from "node:child_process"
import { delimiter, join } from "node:path"

/** One line of the summary: a suite, or a part of one, with its own counts. */
export type Count = { readonly name: string; readonly passed: number; readonly failed: number }

export type Suite = { readonly name: string; readonly run: () => Promise<readonly Count[]> }

export const ROOT = join(import.meta.dirname, "../..")

const PATH = [join(ROOT, "node_modules/.bin"), process.env.PATH].join(delimiter)

export type Finished = { readonly code: number; readonly output: string }

/** Runs a command at the root, shows what it prints while it does, and gives it back. */
export function run(command: string, args: readonly string[], show = true): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, PATH, TURBO_TELEMETRY_DISABLED: "1", FORCE_COLOR: "0", NO_COLOR: "1" },
    })
    let output = ""
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      from.setEncoding("utf8")
      from.on("data", (text: string) => {
        output += text
        if (show) to.write(text)
      })
    }
    child.on("error", reject)
    child.on("close", (code) => resolve({ code: code ?? 1, output }))
  })
}

/** A command that passes or fails as a whole; what it prints is shown where it fails. */
export async function check(name: string, command: string, args: readonly string[]): Promise<Count> {
  const { code, output } = await run(command, args, false)
  console.log(code === 0 ? `ok   ${name}` : `FAIL ${name}\n${output}`)
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
}

/** The counts that were read, or one failure when the command failed without naming any. */
export function counted(name: string, code: number, passed: number, failed: number): Count {
  return { name, passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}
