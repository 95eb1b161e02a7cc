import { fileURLToPath } from "node:url"
import { pallets } from "../src/pallets/registry.ts"
import { surface } from "../src/protocol/surface/spec424.ts"
import { coverage, reportLines } from "./behaviour/coverage-report.ts"
import { usedCells } from "./behaviour/used-cells.ts"

const cells = usedCells(surface, fileURLToPath(new URL("../src", import.meta.url)))
const report = coverage(surface, pallets, cells)

if (process.argv.includes("--json")) console.log(JSON.stringify(report, undefined, 2))
else console.log(reportLines(report, process.argv.includes("--missing")).join("\n"))
