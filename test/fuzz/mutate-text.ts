import type { Random } from "./random.ts";

/** Changes a text in one place or, some of them, everywhere. */
export type Mutation = (text: string, random: Random) => string;

/** What keyboards, converters and hostile hands put between the words. */
const oddities = [
  "\ud83d",
  "\ude00",
  "😀",
  "𠮷",
  "\ufeff",
  "\0",
  "\u200b",
  "\u202e",
  "\u2028",
  "\u0085",
  "\v",
  "\f",
  "\u3000",
  "\u00a0",
  "\t",
  "\r",
  "\n",
  "\r\n",
  "\n\n",
  "e\u0301",
  "ﬁ",
  "①",
  "²",
  "٣",
  "\\",
  "|",
  "｜",
  "`",
  "**",
  "_",
  "~~",
  "<",
  "&",
  "&nbsp;",
  "<br>",
  "#",
  "-",
  "（",
  "）",
  "“",
  "、",
  "。",
  "%",
  "％",
  "0",
  "９",
] as const;

const place = (text: string, random: Random) => random.below(text.length + 1);

/** A short stretch more often than a long one. */
function stretch(text: string, random: Random): [from: number, to: number] {
  const from = place(text, random);
  const most = random.pick([1, 3, 12, 80, 600] as const);
  return [from, Math.min(text.length, from + 1 + random.below(most))];
}

const insert: Mutation = (text, random) => {
  const at = place(text, random);
  return text.slice(0, at) + random.pick(oddities).repeat(random.once(20) ? 40 : 1) + text.slice(at);
};

const replace: Mutation = (text, random) => {
  const at = place(text, random);
  return text.slice(0, at) + random.pick(oddities) + text.slice(at + 1);
};

const remove: Mutation = (text, random) => {
  const [from, to] = stretch(text, random);
  return text.slice(0, from) + text.slice(to);
};

const repeat: Mutation = (text, random) => {
  const [from, to] = stretch(text, random);
  return text.slice(0, to) + text.slice(from, to).repeat(1 + random.below(3)) + text.slice(to);
};

const move: Mutation = (text, random) => {
  const [from, to] = stretch(text, random);
  const rest = text.slice(0, from) + text.slice(to);
  const at = place(rest, random);
  return rest.slice(0, at) + text.slice(from, to) + rest.slice(at);
};

const cut: Mutation = (text, random) => text.slice(0, place(text, random));

const lineEnds: Mutation = (text, random) => {
  const kinds = [["\r\n"], ["\n"], ["\r"], ["\n", "\r\n"], ["\n", "\r\n", "\r"]];
  const ends = random.pick(kinds) ?? [];
  return text.replace(/\r\n|\n|\r/g, () => random.pick(ends) ?? "\n");
};

const mark: Mutation = (text) => (text.startsWith("\ufeff") ? text.slice(1) : `\ufeff${text}`);

/** Blind to what a draft is. */
export const textMutations: readonly [Mutation, ...Mutation[]] = [
  insert,
  insert,
  replace,
  remove,
  remove,
  repeat,
  move,
  cut,
  lineEnds,
  mark,
];
