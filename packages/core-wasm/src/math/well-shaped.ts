import { coreError } from "../api/core-error.ts"

type AnyFunction = (...args: never[]) => unknown

/** The functions of an API, where arguments of another shape than their types name give an error of core's own. */
export const wellShaped = <Api extends { readonly [Name in keyof Api]: AnyFunction }>(api: Api): Api => {
  const guard =
    (name: string, run: AnyFunction): AnyFunction =>
    (...args) => {
      try {
        return run(...args)
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
        const [what, mend] = [`The arguments of ${name} don't fit.`, "Check them before the call."]
        throw coreError("CORE_ARGUMENT", what, "the shapes that its types name", error.message, mend)
      }
    }
  return Object.fromEntries(
    Object.entries(api as Record<string, AnyFunction>).map(([name, run]) => [name, guard(name, run)]),
  ) as Api
}
