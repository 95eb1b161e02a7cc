/** Why no project was written, in one sentence that says what to do. */
export class CreateError extends Error {
  override readonly name = "CreateError"
}
