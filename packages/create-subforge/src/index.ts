/** Writing a subnet project from a template, as `npm create subforge` does. */
export { CreateError } from "./create-error.ts"
export { createProject } from "./create-project.ts"
export { type CreateOptions, parseOptions } from "./options.ts"
export { listTemplates } from "./templates.ts"
