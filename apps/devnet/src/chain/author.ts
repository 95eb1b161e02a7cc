import type { EventRecord, ShieldInput, State } from "@subforge/runtime"
import { codec, type EventFields, eraBirth, storageKey } from "@subforge/runtime/protocol"
import { Beacon } from "./beacon.ts"
import { ShieldKeys } from "./shield-keys.ts"
import { shieldedEra } from "./shielded-era.ts"

/** How a block is made, apart from its transactions. */
export type Manner =
  /** By the clock, as on a network. */
  | "live"
  /** At somebody's word. */
  | "manual"
  /** One of many that are jumped over: it brings only what changes the outcome. */
  | "brief"

/** Pulses that the off-chain worker fetches at a time. */
const MOST_PULSES = 50
/** A pulse that nobody waits for comes every so many blocks: checking it costs as much as twenty blocks. */
const PULSE_EVERY = 10
/** Rounds in so many blocks of the production build; a jump may leave more out. */
const FEW_ROUNDS = 40n

const lastStoredRound = storageKey("Drand", "LastStoredRound")
const pendingKey = storageKey("MevShield", "PendingKey")
const u64 = codec("u64")
const list = codec<Uint8Array>("Vec<u8>")

/** What the author of the blocks brings besides the pool's transactions: keys of the shield and pulses of the beacon. */
export class Author {
  readonly beacon = new Beacon()
  readonly #shield = new ShieldKeys()
  #awaited = new Set<bigint>()

  /** Rounds that something on the chain is sealed to and whose pulse has not come. */
  get awaited(): readonly bigint[] {
    return [...this.#awaited]
  }

  await(rounds: readonly bigint[]): void {
    this.#awaited = new Set(rounds)
  }

  /** undefined: the block announces nothing. `hasTransactions`: among which shielded ones may be. */
  shield(state: State, slot: bigint, manner: Manner, hasTransactions: boolean): ShieldInput | undefined {
    if (!hasTransactions) return manner === "brief" ? undefined : this.#shield.inputAt(slot)
    const pending = state.getRaw(pendingKey)
    return this.#shield.inputAt(slot, pending && list.decode(pending))
  }

  /**
   * Whether a transaction is held back for a block: a shielded one that is signed for the head itself. The state after
   * the head does not know the head's hash, so the author would take it for a broken one and never open it.
   */
  holdsBack(bytes: Uint8Array, head: number): boolean {
    const era = shieldedEra(bytes)
    return era !== undefined && eraBirth(era, head) === head
  }

  /** Transactions with the pulses that came out since the last ones, when the newest is `newest`. */
  pulses(state: State, head: number, newest: bigint, manner: Manner): readonly Uint8Array[] {
    const due = [...this.#awaited].filter((round) => round <= newest)
    if (manner === "brief" && due.length === 0) return []
    const raw = state.getRaw(lastStoredRound)
    const last = raw === undefined ? 0n : u64.decode(raw)
    const wanted = head % PULSE_EVERY === 0 || newest - last >= FEW_ROUNDS
    if (manner === "live" || (manner === "manual" && wanted)) due.push(newest)
    return [...new Set(due)]
      .filter((round) => round > last)
      .sort((a, b) => (a < b ? -1 : 1))
      .slice(0, MOST_PULSES)
      .map((round) => this.beacon.pulse(round, head))
  }

  /** Looks at what happened in a block for rounds to wait for, and for those that came. */
  note(events: readonly EventRecord[]): void {
    for (const { pallet, event, fields } of events) {
      if (event === "TimelockedWeightsCommitted" && pallet === "SubtensorModule") {
        this.#awaited.add((fields as EventFields<"SubtensorModule", "TimelockedWeightsCommitted">)[3])
      } else if (event === "TimelockCommitment" && pallet === "Commitments") {
        this.#awaited.add((fields as EventFields<"Commitments", "TimelockCommitment">).reveal_round)
      } else if (event === "NewPulse" && pallet === "Drand") {
        for (const round of (fields as EventFields<"Drand", "NewPulse">).rounds) this.#came(round)
      }
    }
  }

  /** No round before one that came can come any more. */
  #came(last: bigint): void {
    for (const round of this.#awaited) if (round <= last) this.#awaited.delete(round)
  }
}
