import type { Dispatch } from "../frame/context.ts"
import type { PalletRegistry } from "../frame/dispatch.ts"
import type { Profile } from "../frame/profile.ts"

/** What every block of a runtime has in common. */
export interface Machinery {
  readonly registry: PalletRegistry
  readonly dispatch: Dispatch
  readonly profile: Profile
}
