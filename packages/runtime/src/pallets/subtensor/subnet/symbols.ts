import { toHex } from "../../../bytes.ts"
import type { Context } from "../../../frame/context.ts"
import { TokenSymbol } from "../../../generated/storage/subtensor-module.ts"
import { encodeUtf8 } from "../../../protocol/codec/utf8.ts"

/** Symbol of root, and of a subnet that finds no free one. */
const DEFAULT_SYMBOL = "\u03a4"

const TABLE = [
  "Ταβγδεζηθικλμνξοπρσtυφχψω\u{5d0}\u{5d1}\u{5d2}\u{5d3}\u{5d4}\u{5d5}\u{5d6}\u{5d7}\u{5d8}",
  "\u{5d9}\u{5da}\u{5db}\u{5dc}\u{5dd}\u{5de}\u{5df}\u{5e0}\u{5e1}\u{5e2}\u{5e3}\u{5e4}",
  "\u{5e5}\u{5e6}\u{5e7}\u{5e8}\u{5e9}\u{5ea}\u{627}\u{628}\u{62a}\u{62b}\u{62c}\u{62d}",
  "\u{62e}\u{62f}\u{630}\u{631}\u{632}\u{633}\u{634}\u{635}\u{636}\u{637}\u{638}\u{639}",
  "\u{63a}\u{641}\u{642}\u{643}\u{644}\u{645}\u{646}\u{647}\u{648}\u{64a}\u{649}ᚠᚢᚦᚨᚱᚳЫᛉᛒ",
  "\u{1680}ᚁᚂᚃᚄᚅ᚛აბგდევԱԲԳԴԵԶ՞ЀЁЂЃЄЅъⲀⲁⲂⲃⲄⲅ\u{11000}\u{11001}\u{11002}𑀃𑀅නඳපඵබභⰀⰁⰂⰃⰄⰅⰆⰇⰈⰉⰊⰋⰌ",
  "ⰍⰎⰏⰐⰑⰒⰓⰔⰕⰖⰗⰘⰙⰚⰛⰜⰝⰞⰟⰠกขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘ",
  "ㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣአኡኢኣኤእኦኧወዉዊዋዌውዎኰ\u{12b1}ኲኳኴኵ\u{12b6}ጐ\u{1311}ጒመጔጕ\u{1316}अआइईउऊऋएऐओऔकखगघङचछजझ",
  "ञटठडढणतथदधनपफबभमयरलवशषसहアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンⴰⴱⴲⴳⴴⴵⴶⴷⴸⴹⴺⴻⴼⴽⴾⴿⵀⵁ",
  "ⵂⵃⵄⵅⵆⵇⵈⵉⵊⵋⵌⵍⵎⵏⵐⵑⵒⵓඅආඉඊඋඌඍඎඏඐඑඒඓඔඕඖකඛගඝඞචඡජඣඤටඥඦඩඨඪණඬතථදධ",
].join("")

/** The chain's table of token symbols; entry 0 is root's. */
export const SYMBOLS: readonly Uint8Array[] = Array.from(TABLE, encodeUtf8)

const usedSymbols = (ctx: Context): Set<string> =>
  new Set(Array.from(TokenSymbol.entries(ctx), ([, symbol]) => toHex(symbol)))

/** The entry at the netuid itself, the default beyond the table. */
export const symbolForSubnet = (netuid: number): Uint8Array => SYMBOLS[netuid] ?? encodeUtf8(DEFAULT_SYMBOL)

/** The subnet's own entry if no subnet uses it, else the first free one after root's, else the default. */
export const nextAvailableSymbol = (ctx: Context, netuid: number): Uint8Array => {
  const used = usedSymbols(ctx)
  const own = symbolForSubnet(netuid)
  if (!used.has(toHex(own))) return own
  return SYMBOLS.slice(1).find((symbol) => !used.has(toHex(symbol))) ?? encodeUtf8(DEFAULT_SYMBOL)
}

/** Whether a subnet may choose the symbol at all: an entry of the table other than root's. */
export const symbolExists = (symbol: Uint8Array): boolean =>
  SYMBOLS.slice(1).some((known) => toHex(known) === toHex(symbol))

export const symbolInUse = (ctx: Context, symbol: Uint8Array): boolean => usedSymbols(ctx).has(toHex(symbol))
