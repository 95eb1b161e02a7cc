import { blake2b256 } from "@subforge/core"
import { concatBytes, fromHex, toHex } from "../../bytes.ts"
import { palletErrors } from "../../frame/dispatch-error.ts"
import { extrinsicIndex } from "../../frame/extrinsic-index.ts"
import { lookup } from "../../frame/lookup.ts"
import { type AccountId, ensureSigned } from "../../frame/origin.ts"
import type { Call } from "../../frame/pallet.ts"
import { Proxies } from "../../generated/storage/proxy.ts"
import type { ProxyType } from "../../generated/types.ts"
import { encodeUtf8 } from "../../protocol/codec/utf8.ts"
import { codec } from "../../protocol/codecs.ts"
import { reserve, unreserve } from "../balances/reserve.ts"
import { proxiesDeposit } from "./deposit.ts"
import { proxyTypeIndex } from "./proxy-types.ts"

const { ensure } = palletErrors("Proxy")

/** The account without a key that one extrinsic of a block makes for its owner. */
export const pureAccount = (
  owner: AccountId,
  type: ProxyType,
  index: number,
  height: number,
  extrinsic: number,
): AccountId =>
  toHex(
    blake2b256(
      concatBytes(
        encodeUtf8("modlpy/proxy____"),
        fromHex(owner),
        codec<number>("u32").encode(height),
        codec<number>("u32").encode(extrinsic),
        Uint8Array.of(proxyTypeIndex(type)),
        codec<number>("u16").encode(index),
      ),
    ),
  )

export const createPure: Call<"Proxy", "create_pure"> = (ctx, { proxy_type, delay, index }) => {
  const who = ensureSigned(ctx)
  const pure = pureAccount(who, proxy_type, index, ctx.block.number, extrinsicIndex(ctx))
  ensure(!Proxies.has(ctx, pure), "Duplicate")
  const deposit = proxiesDeposit(1)
  reserve(ctx, who, deposit)
  Proxies.set(ctx, pure, [[{ delegate: who, proxy_type, delay }], deposit])
  ctx.emit("Proxy", "PureCreated", { pure, who, proxy_type, disambiguation_index: index })
}

export const killPure: Call<"Proxy", "kill_pure"> = (ctx, args) => {
  const { proxy_type, index, height, ext_index } = args
  const who = ensureSigned(ctx)
  const spawner = lookup(args.spawner)
  ensure(pureAccount(spawner, proxy_type, index, height, ext_index) === who, "NoPermission")
  const [, deposit] = Proxies.take(ctx, who)
  unreserve(ctx, spawner, deposit)
  ctx.emit("Proxy", "PureKilled", { pure: who, spawner, proxy_type, disambiguation_index: index })
}
