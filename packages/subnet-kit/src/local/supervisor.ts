import { type ChildProcess, spawn } from "node:child_process"
import { closeSync, mkdirSync, openSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { Context, Data, Deferred, Effect, Layer, Queue, Schema, Scope, Stream } from "effect"
import { checkSettings, type SettingsRefused } from "../settings.ts"
import type { ChildMessage } from "./child.ts"
import { readyType } from "./child.ts"
import { lastLines } from "./log-tail.ts"

/** A supervised process that ended, or would not start. */
export class ChildFailed extends Data.TaggedError("ChildFailed")<{
  readonly name: string
  readonly logFile: string
  readonly message: string
}> {}

/** A Node program to run beside others. */
export const ChildSpec = Schema.Struct({
  /** Names the process in messages, and its log file: letters, digits and dashes. */
  name: Schema.String.pipe(Schema.check(Schema.isPattern(/^[A-Za-z0-9-]{1,60}$/))),
  /** The program: a path, or a file URL. */
  program: Schema.String,
  args: Schema.optional(Schema.Array(Schema.String)),
  /** Added to this process's own environment. */
  env: Schema.optional(Schema.Record(Schema.String, Schema.String)),
})
export type ChildSpec = typeof ChildSpec.Type

/** A process that said it was ready. */
export interface Child {
  readonly name: string
  readonly pid: number
  readonly logFile: string
  /** What it said when it was ready. */
  readonly ready: unknown
  /** What it tells afterwards; fails with `ChildFailed` when the process ends by itself. */
  readonly messages: Stream.Stream<ChildMessage, ChildFailed>
  /** Fails when the process ends by itself; never succeeds. */
  readonly failure: Effect.Effect<never, ChildFailed>
}

/** Runs Node programs side by side: a log file each, ready by their own word, none left behind. */
export class Supervisor extends Context.Service<
  Supervisor,
  {
    /** Where the logs are. */
    readonly logFolder: string
    /** Starts a program and waits until it says that it is ready. It is stopped when the scope closes. */
    readonly start: (spec: ChildSpec) => Effect.Effect<Child, ChildFailed | SettingsRefused, Scope.Scope>
    /** Starts several programs at once, in the order given; they are stopped at once, too. */
    readonly startAll: (
      specs: readonly ChildSpec[],
    ) => Effect.Effect<readonly Child[], ChildFailed | SettingsRefused, Scope.Scope>
  }
>()("@subforge/subnet-kit/Supervisor") {
  /** A supervisor that writes `NAME.log` files into `logFolder`. */
  static readonly layer = (logFolder: string) => Layer.effect(Supervisor, makeSupervisor(logFolder))
}

const stopPatienceMs = 3_000

const makeSupervisor = (logFolder: string) =>
  Effect.gen(function* () {
    mkdirSync(logFolder, { recursive: true })
    const running = new Set<ChildProcess>()
    // Reached on every exit that Node can see; the guard in each child covers the others.
    const killAll = (): void => {
      for (const child of running) killGroup(child, "SIGKILL")
    }
    yield* Effect.acquireRelease(
      Effect.sync(() => process.on("exit", killAll)),
      () => Effect.sync(() => process.off("exit", killAll)),
    )
    const start = (spec: ChildSpec) => startChild(spec, logFolder, running)
    const startAll = (specs: readonly ChildSpec[]) =>
      Effect.acquireRelease(Scope.make("parallel"), Scope.close).pipe(
        Effect.flatMap((group) =>
          Effect.forEach(specs, (spec) => Scope.provide(start(spec), group), { concurrency: "unbounded" }),
        ),
      )
    return Supervisor.of({ logFolder, start, startAll })
  })

const startChild = (given: ChildSpec, logFolder: string, running: Set<ChildProcess>) =>
  Effect.gen(function* () {
    const spec = yield* checkSettings(ChildSpec, given, "Supervisor.start")
    const logFile = join(logFolder, `${spec.name}.log`)
    const failed = yield* Deferred.make<never, ChildFailed>()
    const ready = yield* Deferred.make<unknown, ChildFailed>()
    const inbox = yield* Queue.unbounded<ChildMessage, ChildFailed>()
    const context = yield* Effect.context()
    const run = Effect.runForkWith(context)
    const child = yield* Effect.acquireRelease(
      Effect.try({
        try: () => spawnChild(spec, logFile),
        catch: (cause) => new ChildFailed({ name: spec.name, logFile, message: (cause as Error).message }),
      }),
      (process) => stop(process, running),
    )
    running.add(child)
    const end = (why: string): void => {
      running.delete(child)
      killGroup(child, "SIGKILL")
      const message = `${spec.name} ${why}; its log is ${logFile}${lastLines(logFile, 5)}`
      const failure = Effect.fail(new ChildFailed({ name: spec.name, logFile, message }))
      run(Effect.all([Deferred.complete(failed, failure), Deferred.complete(ready, failure)]))
      run(Queue.fail(inbox, new ChildFailed({ name: spec.name, logFile, message })))
    }
    child.once("error", (error) => end(`could not start: ${error.message}`))
    child.once("exit", (code, signal) => end(`ended with ${signal ?? `code ${code}`}`))
    child.on("message", (message: ChildMessage) => {
      if (message.type === readyType) run(Deferred.succeed(ready, message.data))
      else Queue.offerUnsafe(inbox, message)
    })
    return {
      name: spec.name,
      pid: child.pid ?? 0,
      logFile,
      ready: yield* Deferred.await(ready),
      messages: Stream.fromQueue(inbox),
      failure: Deferred.await(failed),
    }
  })

const spawnChild = (spec: ChildSpec, logFile: string): ChildProcess => {
  const program = spec.program.startsWith("file:") ? fileURLToPath(spec.program) : spec.program
  const log = openSync(logFile, "w")
  try {
    return spawn(
      process.execPath,
      [...inheritedFlags(), "--import", guardUrl(), program, ...(spec.args ?? [])],
      {
        stdio: ["ignore", log, log, "ipc"],
        detached: true,
        env: { NODE_COMPILE_CACHE: compileCache, ...process.env, ...spec.env },
      },
    )
  } finally {
    closeSync(log)
  }
}

/** Programs of one subnet load the same modules: the second start need not compile them again. */
const compileCache = join(tmpdir(), "subforge-compile-cache")

const guardUrl = (): string => import.meta.resolve("@subforge/subnet-kit/local/guard")

/** The export conditions that this process runs under: its children must see the same files. */
const inheritedFlags = (): readonly string[] =>
  process.execArgv.filter((flag) => flag.startsWith("--conditions=") || flag.startsWith("-C="))

/** Asks the process to end, and makes it after a while. Its whole group goes, whatever it started itself. */
const stop = (child: ChildProcess, running: Set<ChildProcess>): Effect.Effect<void> =>
  Effect.callback<void>((resume) => {
    running.delete(child)
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      resume(Effect.void)
      return
    }
    const force = setTimeout(() => killGroup(child, "SIGKILL"), stopPatienceMs)
    child.removeAllListeners("exit")
    child.once("exit", () => {
      clearTimeout(force)
      killGroup(child, "SIGKILL")
      resume(Effect.void)
    })
    killGroup(child, "SIGTERM")
  })

const killGroup = (child: ChildProcess, signal: NodeJS.Signals): void => {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group is gone, which is what was asked for.
  }
}
