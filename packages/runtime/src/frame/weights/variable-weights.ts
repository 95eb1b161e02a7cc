import { codec } from "../../protocol/codecs.ts"
import type { RuntimeCall } from "../runtime-call.ts"
import type { Weight } from "../weight.ts"
import { addWeight, scaleWeight, weight } from "../weight.ts"
import type { CallInfo } from "./dispatch-info.ts"

/** Declared info of an inner call. */
export type InfoOf = (call: RuntimeCall) => CallInfo

type Args = Readonly<Record<string, unknown>>
type Rule = (args: Args, infoOf: InfoOf) => CallInfo

const normal = (callWeight: Weight): CallInfo => ({ weight: callWeight, class: "Normal", paysFee: "Yes" })
const operational = (callWeight: Weight): CallInfo => ({ ...normal(callWeight), class: "Operational" })

const linear = (base: Weight, slope: Weight, count: number | bigint): Weight =>
  addWeight(base, scaleWeight(slope, BigInt(count)))

const lengthOf = (value: unknown): number => (value as { readonly length: number }).length
const innerCall = (args: Args): RuntimeCall => args.call as RuntimeCall
const innerCalls = (args: Args): readonly RuntimeCall[] => args.calls as readonly RuntimeCall[]

/** The weight of a batch's own work for so many items. */
export const batchOverhead = {
  batch: (items: number): Weight => linear(weight(69_446_696n, 3983n), weight(5_450_264n), items),
  batch_all: (items: number): Weight => linear(weight(63_428_230n, 3983n), weight(5_663_250n), items),
  force_batch: (items: number): Weight => linear(weight(62_134_867n, 3983n), weight(5_477_293n), items),
} as const

/** The weight of what wraps one or two inner calls, on top of theirs. */
export const wrapperOverhead = {
  as_derivative: weight(190_378_000n, 3983n),
  dispatch_as: weight(6_893_000n),
  dispatch_as_fallible: weight(7_113_000n),
  if_else: weight(71_831_000n, 3983n),
  proxy: weight(329_090_365n, 4994n),
  proxy_announced: weight(621_477_572n, 14_455n),
  sudo: weight(32_939_000n, 1517n),
  sudo_as: weight(32_870_000n, 1517n),
} as const

const batchRule =
  (name: keyof typeof batchOverhead): Rule =>
  (args, infoOf) => {
    const infos = innerCalls(args).map(infoOf)
    return {
      weight: infos.reduce((sum, info) => addWeight(sum, info.weight), batchOverhead[name](infos.length)),
      class: "Normal",
      paysFee: infos.some(({ paysFee }) => paysFee === "Yes") ? "Yes" : "No",
    }
  }

const wrapperRule =
  (name: keyof typeof wrapperOverhead): Rule =>
  (args, infoOf) =>
    normal(addWeight(wrapperOverhead[name], infoOf(innerCall(args)).weight))

const sudoRule =
  (name: "sudo" | "sudo_as"): Rule =>
  (args, infoOf) => {
    const inner = infoOf(innerCall(args))
    return { ...normal(addWeight(wrapperOverhead[name], inner.weight)), class: inner.class }
  }

const encodedLength = (args: Args): number => codec<RuntimeCall>("RuntimeCall").encode(innerCall(args)).length

const signatories = (base: Weight, each: Weight, { other_signatories, max_weight }: Args): Weight =>
  addWeight(linear(base, each, lengthOf(other_signatories)), (max_weight as Weight) ?? weight(0n))

const multisigRule =
  (base: Weight, each: Weight): Rule =>
  (args) =>
    normal(signatories(base, each, args))

/** Declared info of the calls whose arguments decide it. */
export const VARIABLE_WEIGHTS: Readonly<Record<string, Rule>> = {
  "System.remark": ({ remark }) => normal(linear(weight(1_586_000n), weight(10_920n), lengthOf(remark))),
  "System.remark_with_event": ({ remark }) =>
    normal(linear(weight(4_725_000n), weight(12_386n), lengthOf(remark))),
  "System.set_storage": ({ items }) =>
    operational(linear(weight(1_565_000n), weight(100_733_648n), lengthOf(items))),
  "System.kill_storage": ({ keys }) =>
    operational(linear(weight(1_624_000n), weight(100_566_903n), lengthOf(keys))),
  "System.kill_prefix": ({ subkeys }) =>
    operational(linear(weight(2_964_000n), weight(126_340_742n, 70n), (subkeys as number) + 1)),
  "Balances.upgrade_accounts": ({ who }) =>
    normal(linear(weight(14_674_000n, 990n), weight(139_648_188n, 2603n), lengthOf(who))),
  "Balances.burn": ({ keep_alive }) => normal(weight(keep_alive === true ? 30_219_000n : 20_720_000n)),
  "Utility.batch": batchRule("batch"),
  "Utility.batch_all": batchRule("batch_all"),
  "Utility.force_batch": batchRule("force_batch"),
  "Utility.as_derivative": wrapperRule("as_derivative"),
  "Utility.dispatch_as": wrapperRule("dispatch_as"),
  "Utility.dispatch_as_fallible": wrapperRule("dispatch_as_fallible"),
  "Utility.with_weight": (args) => normal(args.weight as Weight),
  "Utility.if_else": ({ main, fallback }, infoOf) =>
    normal(
      addWeight(
        addWeight(wrapperOverhead.if_else, infoOf(main as RuntimeCall).weight),
        infoOf(fallback as RuntimeCall).weight,
      ),
    ),
  "Multisig.as_multi_threshold_1": (args, infoOf) => {
    const inner = infoOf(innerCall(args))
    const own = linear(weight(195_470_382n, 3997n), weight(397n), encodedLength(args))
    return { ...normal(addWeight(own, inner.weight)), class: inner.class }
  },
  "Multisig.as_multi": (args) =>
    normal(
      addWeight(
        signatories(weight(334_745_418n, 6811n), weight(193_313n), args),
        scaleWeight(weight(2057n), BigInt(encodedLength(args))),
      ),
    ),
  "Multisig.approve_as_multi": multisigRule(weight(152_463_275n, 6811n), weight(139_226n)),
  "Multisig.cancel_as_multi": multisigRule(weight(153_623_566n, 6811n), weight(135_351n)),
  "Multisig.poke_deposit": multisigRule(weight(152_349_525n, 6811n), weight(121_813n)),
  "Preimage.note_preimage": ({ bytes }) =>
    normal(linear(weight(475_499_000n, 28_584n), weight(13_491n), lengthOf(bytes))),
  "Preimage.ensure_updated": ({ hashes }) =>
    normal(linear(weight(106_817_000n, 28_584n), weight(534_397_441n, 2902n), lengthOf(hashes))),
  // Asked for the inner call once: proxy calls nest, and asking twice doubles the work at each level.
  "Proxy.proxy": (args, infoOf) => {
    const inner = infoOf(innerCall(args))
    return { ...normal(addWeight(wrapperOverhead.proxy, inner.weight)), paysFee: inner.paysFee }
  },
  "Proxy.proxy_announced": wrapperRule("proxy_announced"),
  "Crowdloan.create": ({ call }, infoOf) => {
    const own = weight(634_829_000n, 6148n)
    return normal(call === undefined ? own : addWeight(own, infoOf(call as RuntimeCall).weight))
  },
  "LimitOrders.execute_orders": ({ orders }) =>
    normal(linear(weight(1_486_768_457n, 6148n), weight(1_495_180_782n, 5158n), lengthOf(orders))),
  "LimitOrders.execute_batched_orders": ({ orders }) =>
    normal(linear(weight(2_624_718_496n, 8727n), weight(1_209_134_004n, 5158n), lengthOf(orders))),
  "AdminUtils.swap_authorities": ({ new_authorities }) =>
    normal(linear(weight(104_442_146n), weight(29_392n), lengthOf(new_authorities))),
  "AdminUtils.schedule_grandpa_change": ({ next_authorities }) =>
    normal(linear(weight(132_972_506n, 2779n), weight(15_444n), lengthOf(next_authorities))),
  "Sudo.sudo": sudoRule("sudo"),
  "Sudo.sudo_as": sudoRule("sudo_as"),
  "Sudo.sudo_unchecked_weight": (args, infoOf) => ({
    ...normal(args.weight as Weight),
    class: infoOf(innerCall(args)).class,
  }),
}
