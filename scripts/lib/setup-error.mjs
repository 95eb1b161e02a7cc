/** A missing piece that set-up cannot install itself. Its message is one sentence that says what to do. */
export class SetupError extends Error {}
