type Listener<T> = (value: T) => void

/** Typed events with listeners that are called in the order they came. */
export class Emitter<Events extends Record<string, unknown>> {
  readonly #listeners = new Map<keyof Events, Set<Listener<never>>>()
  readonly #failed: (thrown: unknown) => void

  /** What a listener throws goes to `failed`: it stops neither the others nor whoever emits. */
  constructor(failed: (thrown: unknown) => void) {
    this.#failed = failed
  }

  /** Calls `listener` for every event of a name until the returned function is called. */
  on<N extends keyof Events>(name: N, listener: Listener<Events[N]>): () => void {
    let listeners = this.#listeners.get(name)
    if (listeners === undefined) {
      listeners = new Set()
      this.#listeners.set(name, listeners)
    }
    const own: Listener<Events[N]> = (value) => listener(value)
    listeners.add(own as Listener<never>)
    return () => {
      listeners.delete(own as Listener<never>)
    }
  }

  emit<N extends keyof Events>(name: N, value: Events[N]): void {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) {
      try {
        ;(listener as Listener<Events[N]>)(value)
      } catch (thrown) {
        this.#failed(thrown)
      }
    }
  }
}
