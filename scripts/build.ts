// `npm run build`: what is published, of every package, by way of turbo's cache.
import { run } from "./suites/suite.ts"

const { code } = await run("turbo", ["run", "build", "--output-logs=new-only"])
process.exitCode = code
