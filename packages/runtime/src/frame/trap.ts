/** Thrown where the chain's runtime panics: the block that asks for it cannot exist. */
export class RuntimeTrap extends Error {
  override readonly name = "RuntimeTrap"
  readonly code = "RUNTIME_TRAP"
}

/** Panics unless the condition holds. */
export const assertOrTrap = (condition: boolean, message: string): void => {
  if (!condition) throw new RuntimeTrap(message)
}
