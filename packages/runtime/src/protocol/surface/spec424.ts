import spec424 from "../data/spec424.json" with { type: "json" }
import { Surface } from "./surface.ts"
import type { SurfaceData } from "./surface-data.ts"

/** The surface of Subtensor spec 424; that of spec 425 is the same but for its version number. */
export const surface: Surface = new Surface(spec424 as unknown as SurfaceData)
