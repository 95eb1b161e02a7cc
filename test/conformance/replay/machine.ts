import { createTrie } from "@subforge/core"
import type { Block, Dispatch, Profile } from "@subforge/runtime/engine"
import {
  baseCallFilter,
  Context,
  makeDispatch,
  none,
  PalletRegistry,
  pallets,
  productionProfile,
  State,
} from "@subforge/runtime/engine"
import type { ConstantName } from "@subforge/runtime/protocol"
import { constant, storageKey, surface } from "@subforge/runtime/protocol"
import { fromHex, toHex } from "../hex.ts"
import type { Diff, Hex, Trace } from "./trace.ts"

/** One changed key: what the recorded chain and what this runtime left there; undefined is an absent key. */
export interface Change {
  readonly key: Hex
  readonly value: Hex | undefined
}

/** Production, with those of SubtensorModule's constants that the trace has otherwise. */
const profileOf = ({ runtime }: Trace): Profile => {
  const changed = new Map<string, unknown>()
  for (const { name } of surface.pallet("SubtensorModule").data.constants) {
    const recorded = runtime.constants[name]
    if (typeof recorded !== "number" && typeof recorded !== "string") continue
    const present = constant("SubtensorModule", name as ConstantName<"SubtensorModule">) as unknown
    if (String(present) === String(recorded)) continue
    if (typeof present === "bigint") changed.set(`SubtensorModule.${name}`, BigInt(recorded))
    if (typeof present === "number") changed.set(`SubtensorModule.${name}`, Number(recorded))
  }
  return { ...productionProfile, constants: changed }
}

const littleEndian = (bytes: Uint8Array): number =>
  new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true)

/** The runtime at one moment of a trace: state, open block and the pallets that the recorded runtime had. */
export class Machine {
  readonly state: State
  readonly registry: PalletRegistry
  readonly dispatch: Dispatch
  readonly profile: Profile
  readonly #ignored: readonly string[]
  block: Block

  constructor(trace: Trace) {
    const present = new Set(trace.runtime.pallets.map(({ name }) => name))
    this.registry = new PalletRegistry(pallets.filter(({ name }) => present.has(name)))
    this.profile = profileOf(trace)
    this.dispatch = makeDispatch(this.registry, baseCallFilter)
    this.#ignored = trace.ignoredKeys.map(({ prefix }) => prefix)
    const trie = createTrie()
    this.state = new State(trie, trie.empty)
    this.load(trace.genesis)
    const number = this.state.getRaw(storageKey("System", "Number"))
    const parentHash = this.state.getRaw(storageKey("System", "ParentHash"))
    this.block = this.#open(
      number === undefined ? 0 : littleEndian(number),
      parentHash === undefined ? `0x${"00".repeat(32)}` : toHex(parentHash),
      trace.runtime.constants.blockAuthor as Hex,
    )
  }

  /** Writes raw keys and commits them. */
  load(diff: Diff): void {
    for (const [key, value] of Object.entries(diff)) {
      this.state.setRaw(fromHex(key), value === null ? undefined : fromHex(value))
    }
    this.commit()
  }

  openBlock(number: number, parentHash: Hex): void {
    this.block = this.#open(number, parentHash, this.block.author)
  }

  context(): Context {
    return new Context(this.state, this.block, this.profile, this.dispatch, none)
  }

  /** Keys whose value differs from the last commit, without those that the trace leaves out. */
  changes(): Change[] {
    const changes: Change[] = []
    for (const { key, value } of this.state.changes()) {
      const before = this.state.trie.get(this.state.root, key)
      const [was, is] = [before && toHex(before), value && toHex(value)]
      const name = toHex(key)
      if (was !== is && !this.#ignored.some((prefix) => name.startsWith(prefix))) {
        changes.push({ key: name, value: is })
      }
    }
    return changes
  }

  /** Makes the writes of a step the new base and forgets the old one. */
  commit(): void {
    const before = this.state.root
    this.state.commit()
    this.state.trie.release(before)
  }

  /** Undoes the writes made since the last commit. */
  undo(): void {
    this.state.rollback(0)
  }

  rootHash(): Hex {
    return toHex(this.state.trie.rootHash(this.state.root))
  }

  #open(number: number, parentHash: Hex, author: Hex | undefined): Block {
    return { number, parentHash, author, phase: { type: "Initialization" }, events: [] }
  }
}
