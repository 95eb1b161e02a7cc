import { readFileSync } from "node:fs"

/** The last lines of a log, indented under a message; empty when there is none. */
export const lastLines = (file: string, count: number): string => {
  try {
    const lines = readFileSync(file, "utf8").trimEnd().split("\n").slice(-count)
    return lines.every((line) => line === "") ? "" : `:\n${lines.map((line) => `    ${line}`).join("\n")}`
  } catch {
    return ""
  }
}
