import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { Supervisor } from "@subforge/subnet-kit/local"
import { Effect, Stream } from "effect"
import { describe, expect, it, vi } from "vitest"
import { isAlive } from "./process-tree.ts"

const folder = mkdtempSync(join(tmpdir(), "subforge-supervisor-"))
const supervise = <A, E>(use: (supervisor: Supervisor["Service"]) => Effect.Effect<A, E, never>) =>
  Effect.runPromise(Effect.provide(Supervisor.use(use), Supervisor.layer(folder)))

const program = (name: string, source: string): string => {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, source)
  return path
}

describe("Supervisor", () => {
  it("waits for the program's own word, passes its messages on, keeps its log", async () => {
    const path = program(
      "talker",
      `console.log("hello", process.env.WHO, process.argv[2])
       process.send({ type: "ready", data: { port: 7 } })
       process.send({ type: "round", data: 1 })
       process.send({ type: "round", data: 2 })
       setInterval(() => {}, 1000)`,
    )
    const seen = await supervise((supervisor) =>
      Effect.scoped(
        Effect.gen(function* () {
          const child = yield* supervisor.start({
            name: "talker",
            program: path,
            args: ["x"],
            env: { WHO: "me" },
          })
          const messages = yield* Stream.runCollect(Stream.take(child.messages, 2))
          return { ready: child.ready, messages: [...messages], log: readFileSync(child.logFile, "utf8") }
        }),
      ),
    )
    expect(seen.ready).toEqual({ port: 7 })
    expect(seen.messages.map((message) => message.data)).toEqual([1, 2])
    expect(seen.log).toContain("hello me x")
  })

  it("says which program ended, and the end of its log", async () => {
    const path = program("broken", `console.error("no index here"); process.exit(3)`)
    const failure = await supervise((supervisor) =>
      Effect.flip(Effect.scoped(supervisor.start({ name: "broken", program: path }))),
    )
    expect(failure.message).toContain("broken ended with code 3")
    expect(failure.message).toContain("no index here")
  })

  it("tells when a program that was ready ends", async () => {
    const path = program("short", `process.send({ type: "ready", data: 0 }, () => process.exit(1))`)
    const failure = await supervise((supervisor) =>
      Effect.scoped(
        Effect.flatMap(supervisor.start({ name: "short", program: path }), (child) =>
          Effect.flip(child.failure),
        ),
      ),
    )
    expect(failure._tag).toBe("ChildFailed")
  })
})

const family = async (how: string): Promise<{ parent: ChildProcess; pids: number[] }> => {
  const script = fileURLToPath(new URL("./fixtures/family.ts", import.meta.url))
  const flags = ["--conditions=@subforge/source", script, folder, how]
  const parent = spawn(process.execPath, flags, { stdio: ["ignore", "pipe", "inherit"] })
  const line = await new Promise<string>((resolve, reject) => {
    parent.stdout?.once("data", (data: Buffer) => resolve(data.toString()))
    parent.once("exit", (code) => reject(new Error(`the parent ended with ${code}`)))
  })
  return { parent, pids: JSON.parse(line) as number[] }
}

describe("no process is left behind", () => {
  for (const how of ["SIGINT", "SIGTERM"] as const) {
    it(`after ${how}`, async () => {
      const { parent, pids } = await family("wait")
      expect(pids.filter(isAlive)).toHaveLength(4)
      parent.kill(how)
      await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 30_000, interval: 50 })
    })
  }

  it("after a crash of the supervisor", async () => {
    const { pids } = await family("crash")
    await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 30_000, interval: 50 })
  })

  it("after the supervisor is killed", async () => {
    const { parent, pids } = await family("wait")
    parent.kill("SIGKILL")
    await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 30_000, interval: 50 })
  })
})
