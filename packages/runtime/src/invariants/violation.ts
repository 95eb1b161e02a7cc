/** A broken invariant: its name, and where and how it is broken. */
export interface Violation {
  readonly invariant: string
  readonly detail: string
}

/** Collects violations. */
export class Findings {
  readonly violations: Violation[] = []

  /** Records a violation unless the condition holds. */
  require(condition: boolean, invariant: string, detail: () => string): void {
    if (!condition) this.violations.push({ invariant, detail: detail() })
  }
}
