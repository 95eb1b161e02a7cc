import { createTrie } from "@subforge/core"
import { type GenesisConfig, type Runtime, State } from "@subforge/runtime"
import type { InvariantBase, Violation } from "@subforge/runtime/invariants"

/** Tells which of the chain's invariants a state breaks; what a state is measured by is the chain's genesis. */
export class InvariantCheck {
  readonly #runtime: Runtime
  readonly #genesis: GenesisConfig
  #base: InvariantBase | undefined

  constructor(runtime: Runtime, genesis: GenesisConfig) {
    this.#runtime = runtime
    this.#genesis = genesis
  }

  /** The checks are loaded when they are first asked for: few devnets ever run them. */
  async of(state: State): Promise<readonly Violation[]> {
    const { checkInvariants, invariantBase } = await import("@subforge/runtime/invariants")
    this.#base ??= this.#atGenesis((genesis) => invariantBase({ state: genesis }))
    return checkInvariants({ state }, this.#base)
  }

  #atGenesis<T>(look: (state: State) => T): T {
    const trie = createTrie()
    try {
      const state = new State(trie, trie.empty)
      this.#runtime.genesis(state, this.#genesis)
      return look(state)
    } finally {
      trie.dispose()
    }
  }
}
