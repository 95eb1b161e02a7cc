export { ListenError } from "./server/error.ts"
export { type ServeOptions, type Server, serve, serveScoped } from "./server/server.ts"
