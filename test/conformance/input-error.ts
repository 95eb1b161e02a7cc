/** What the person at the terminal got wrong, in one sentence; the run ends with exit code 2. */
export class InputError extends Error {}

/** The exit code for an {@link InputError}. */
export const BAD_INPUT = 2
