import { lineStart, nextLine, topOf } from "../edit/insert.ts";
import { say } from "../message.ts";
import type { Hidden, Report } from "../report/index.ts";
import type { Finding, Fix } from "./rule.ts";

const comment = {
  zh: "这里的注释没有结束（缺少“-->”），后面的标题和表格都成了注释，既不显示也不检查；请在注释写完的地方补上“-->”",
  en: "This comment is not closed (there is no -->): the headings and tables behind it are part of it, neither shown nor checked; put --> where the comment ends",
};
const fence = {
  zh: "这里的“{mark}”开始了一段代码，却没有结束，后面的标题和表格都成了代码，没有检查；不是代码就删去这一行，是代码就在代码下面另起一行写“{mark}”",
  en: "“{mark}” begins code here that is not closed: the headings and tables behind it are part of it and not checked; remove this line, or, if it is code, put a line “{mark}” below the code",
};
const close = { zh: "在这一段末尾补上“-->”（请核对）", en: "Put --> at the end of this paragraph (to be checked)" };
const mend = { zh: "把“{typed}”改为“-->”", en: "Put --> for “{typed}”" };
const remove = { zh: "删去这一行（请核对）", en: "Remove this line (to be checked)" };

/** Said once, at the opening, instead of all that is lost behind it. */
export function hiddenRest({ draft: { text } }: Report, { unclosed: { kind, mark } }: Hidden): Finding {
  if (kind === "comment") return { at: mark, message: say(comment), fixes: [closing(text, mark.to)] };
  return {
    at: mark,
    message: say(fence, { mark: text.slice(mark.from, mark.to) }),
    fixes: [removal(text, mark.from)],
  };
}

/** `->`, `—>`: what was meant to close it, at the end of its first line. */
const MISTYPED = /[-—–]{1,4} ?[>＞]$/;

/** The comment may go on further, as it may end before: where it was meant to end is the author's to know. */
function closing(text: string, from: number): Fix {
  let end = lineEnd(text, from);
  const line = text.slice(from, end).trimEnd();
  const typed = MISTYPED.exec(line)?.[0];
  if (typed) {
    const to = from + line.length;
    return {
      title: say(mend, { typed }),
      safe: true,
      edits: [{ span: { from: to - typed.length, to }, newText: "-->" }],
    };
  }
  for (let next = nextLine(text, end); BELONGS.test(text.slice(next, next + 3)); next = nextLine(text, end)) {
    end = lineEnd(text, next);
  }
  const behind = text.slice(from, end).trimEnd().length;
  const span = { from: from + behind, to: from + behind };
  return { title: say(close), safe: false, edits: [{ span, newText: " -->" }] };
}

/** How a line begins that goes on with the words above it: no blank one, no heading, no row of a table. */
const BELONGS = /^[^\s#|｜<]/;

function lineEnd(text: string, from: number): number {
  const length = text.slice(from).search(/[\r\n]/);
  return length < 0 ? text.length : from + length;
}

function removal(text: string, from: number): Fix {
  const span = { from: Math.max(lineStart(text, from), topOf(text)), to: nextLine(text, from) };
  return { title: say(remove), safe: false, edits: [{ span, newText: "" }] };
}
