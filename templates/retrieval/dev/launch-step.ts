import type { LaunchStep, ParameterChange } from "@subforge/subnet-kit/local"

/** One step of the subnet's launch, in words. */
export const describeStep = (step: LaunchStep): string => {
  switch (step._tag) {
    case "Funded":
      return `funded ${step.accounts} coldkeys with ${step.tao} TAO in all, from //Alice`
    case "Created":
      return `created subnet ${step.netuid}; ${step.lockedTao.toFixed(3)} TAO went into its pool`
    case "Changed":
      return `changed ${describeChange(step.change)}`
    case "Started":
      return "started it (start_call): stake and alpha may flow"
    case "Registered":
      return `registered ${step.name} as uid ${step.uid} for ${step.burnTao.toFixed(3)} TAO`
    case "Staked":
      return `staked ${step.tao} TAO to ${step.name}`
  }
}

/** A parameter change: what, by whom, and why. */
export const describeChange = ({ by, name, args, why }: ParameterChange): string => {
  const values = Object.entries(args).map(([key, value]) => `${key} = ${String(value)}`)
  return `${name} (${values.join(", ")}) as ${by}: ${why}`
}
