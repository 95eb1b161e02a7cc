import { type ChildProcess, spawn } from "node:child_process"
import { createRequire } from "node:module"

/** Name and version under which the peer's figures are printed. */
export const ANVIL = "anvil 1.7.1 (http)"

/** A running Anvil, the local Ethereum node of Foundry, spoken to as its users do. */
export type Anvil = {
  readonly call: (method: string, ...params: readonly unknown[]) => Promise<unknown>
  readonly stop: () => void
}

function binary(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve("@foundry-rs/anvil-linux-amd64/bin/anvil")
  } catch {
    return undefined
  }
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ""
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      output += text
      const address = /Listening on (\S+)/.exec(output)?.[1]
      if (address !== undefined) resolve(`http://${address}`)
    })
    child.once("error", reject)
    child.once("exit", (code) => reject(new Error(`anvil ended with ${code}`)))
  })
}

/** Starts Anvil on a port of the system's choice; undefined where its package has no binary for this platform. */
export async function startAnvil(): Promise<Anvil | undefined> {
  const file = binary()
  if (file === undefined) return undefined
  // A history as long as a devnet's, so that both keep the same number of past states.
  const child = spawn(file, ["--port", "0", "--no-cors", "--prune-history", "256"], {
    stdio: ["ignore", "pipe", "ignore"],
  })
  process.once("exit", () => child.kill())
  const url = await listening(child)
  let id = 0
  return {
    call: async (method, ...params) => {
      const body = JSON.stringify({ jsonrpc: "2.0", id: ++id, method, params })
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      })
      const { result, error } = (await response.json()) as { result?: unknown; error?: { message: string } }
      if (error !== undefined) throw new Error(`${method}: ${error.message}`)
      return result
    },
    stop: () => child.kill(),
  }
}
