import { spawn } from "node:child_process"

/** Runs a command to its end. Its words are shown when it fails, unless `quiet`; an `undefined` in `env` unsets. */
export function run(command, args, { cwd, env = {}, quiet = false } = {}) {
  return new Promise((done) => {
    const merged = { ...process.env, ...env }
    for (const [name, value] of Object.entries(env)) if (value === undefined) delete merged[name]
    const child = spawn(command, args, { cwd, env: merged, stdio: ["ignore", "pipe", "pipe"] })
    const words = []
    child.stdout.on("data", (data) => words.push(data))
    child.stderr.on("data", (data) => words.push(data))
    const end = (ok) => {
      const text = Buffer.concat(words).toString()
      if (!ok && !quiet) process.stderr.write(`${text}\n`)
      done({ ok, text })
    }
    child.on("error", (error) => {
      words.push(Buffer.from(`${command}: ${error.message}\n`))
      end(false)
    })
    child.on("close", (code) => end(code === 0))
  })
}
