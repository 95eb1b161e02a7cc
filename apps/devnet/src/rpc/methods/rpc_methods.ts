import { defineMethod } from "../method.ts"

/** The names of all methods, aliases included. */
export const rpc_methods = defineMethod({
  names: ["rpc_methods"],
  run: ({ methodNames }) => ({ methods: methodNames }),
})
