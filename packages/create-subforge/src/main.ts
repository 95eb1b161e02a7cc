#!/usr/bin/env node
import { relative } from "node:path"
import { CreateError, createProject, listTemplates, parseOptions } from "./index.ts"

try {
  const path = createProject(parseOptions(process.argv.slice(2), listTemplates()))
  const folder = relative(process.cwd(), path) || "."
  process.stdout.write(`Created ${path}\n\n  cd ${folder}\n  npm install\n  npm run dev\n`)
} catch (error) {
  if (!(error instanceof CreateError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
