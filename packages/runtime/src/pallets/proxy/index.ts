import { lookup } from "../../frame/lookup.ts"
import { ensureSigned } from "../../frame/origin.ts"
import type { Pallet } from "../../frame/pallet.ts"
import { LastCallResult } from "../../generated/storage/proxy.ts"
import { announce, rejectAnnouncement, removeAnnouncement } from "./announcements.ts"
import { proxyApis } from "./apis.ts"
import { addProxyDelegate, removeAllDelegates, removeProxyDelegate } from "./delegates.ts"
import { pokeDeposit } from "./poke-deposit.ts"
import { createPure, killPure } from "./pure.ts"
import { setRealPaysFee } from "./real-pays-fee.ts"
import { proxy, proxyAnnounced } from "./run-as-real.ts"

/** Pallet Proxy: accounts that may act for others, within the limits of their kind. */
export const proxyPallet: Pallet<"Proxy"> = {
  name: "Proxy",
  calls: {
    proxy,
    add_proxy: (ctx, { delegate, proxy_type, delay }) => {
      const who = ensureSigned(ctx)
      addProxyDelegate(ctx, who, { delegate: lookup(delegate), proxy_type, delay })
    },
    remove_proxy: (ctx, { delegate, proxy_type, delay }) => {
      const who = ensureSigned(ctx)
      removeProxyDelegate(ctx, who, { delegate: lookup(delegate), proxy_type, delay })
    },
    remove_proxies: (ctx) => removeAllDelegates(ctx, ensureSigned(ctx)),
    create_pure: createPure,
    kill_pure: killPure,
    announce,
    remove_announcement: removeAnnouncement,
    reject_announcement: rejectAnnouncement,
    proxy_announced: proxyAnnounced,
    poke_deposit: pokeDeposit,
    set_real_pays_fee: setRealPaysFee,
  },
  hooks: { onFinalize: (ctx) => void LastCallResult.clear(ctx) },
  apis: proxyApis,
}
