import * as Schema from "effect/Schema"
import { accountFromSs58 } from "../../chain/ss58.ts"
import { invalidParams } from "../error.ts"
import { defineMethod, params } from "../method.ts"

/**
 * The nonce the account's next transaction takes, transactions in the pool counted.
 * Example: `["5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY"]` -> `0`
 */
export const system_accountNextIndex = defineMethod({
  names: ["system_accountNextIndex", "account_nextIndex"],
  params: params(Schema.String),
  run: ({ chain }, address) => {
    const account = accountFromSs58(address)
    if (account === undefined) throw invalidParams(`not an SS58 address: ${address.slice(0, 64)}`)
    return chain.nextNonce(account)
  },
})
