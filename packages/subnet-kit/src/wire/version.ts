/** The SDK version whose wire the kit speaks, as the protocol writes it: 10.2.0 in base 1000. */
export const wireVersion = 10_002_000
