/** A cheater: gives every question the same answer, whatever it is. */
import { Effect } from "effect"
import { runCheater } from "./cheaters.ts"

const ranking = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

runCheater(() => Effect.succeed(() => Effect.succeed({ ranking })))
