/**
 * Radicals that stand for characters. Where a font draws both by one glyph, a PDF holds the one with the lower number,
 * which is the radical: 人⺠政府.
 */

/** U+2E81–2EF3, each followed by what Unicode says it is (EquivalentUnifiedIdeograph), where that is in the first plane. */
const SUPPLEMENT = pairs(
  "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄" +
    "⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示" +
    "⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见" +
    "⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞" +
    "⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀" +
    "⻳龟",
);

/** Traditional, old and Japanese forms among what radicals are; fonts draw ⼾ as 户, which Unicode takes for 戶. */
const SIMPLIFIED = pairs(
  "戶户見见貝贝車车長长門门靑青韋韦頁页風风飛飞馬马魚鱼鳥鸟鬥斗鹵卤麥麦黃黄黽黾齊齐斉齐齒齿歯齿龍龙竜龙龜龟亀龟",
);

/** The radicals; and characters that Unicode has a second time, for other encodings, which some fonts draw as the first. */
const TWICE = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;
const RADICAL = /[\u2e80-\u2fd5]/;

/** With the characters that are meant in place of radicals. */
export function withoutRadicals(text: string): string {
  return text.replace(TWICE, (drawn) => {
    const character = SUPPLEMENT.get(drawn) ?? drawn.normalize("NFKC");
    return RADICAL.test(drawn) ? (SIMPLIFIED.get(character) ?? character) : character;
  });
}

function pairs(characters: string): ReadonlyMap<string, string> {
  return new Map(Array.from(characters.match(/../g) ?? [], (pair) => [pair.charAt(0), pair.charAt(1)]));
}
