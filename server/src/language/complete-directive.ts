import type { CompletionItem } from "vscode-languageserver";
import { editions } from "../edition/index.ts";
import { render, say, type Text } from "../message.ts";
import { rules } from "../rules/index.ts";
import type { Caret } from "./completion.ts";
import { completionItems, kinds } from "./completion-item.ts";

const names: Readonly<Record<string, Text>> = {
  "disable-next-line": { zh: "下一行不检查这些规则", en: "these rules are off for the next line" },
  "disable-line": { zh: "本行不检查这些规则", en: "these rules are off for this line" },
  disable: { zh: "从这里起不检查这些规则", en: "these rules are off from here" },
  enable: { zh: "从这里起恢复检查", en: "these rules are on again from here" },
  "disable-file": { zh: "全文不检查这些规则", en: "these rules are off in this draft" },
  edition: { zh: "指定用哪一年的格式", en: "which edition of the form holds" },
};

const NAME = /<!--[ \t]*(nianbao-[a-z-]*|n?i?a?n?b?a?o?)$/;
const RULES =
  /<!--[ \t]*nianbao-(?:disable(?:-next-line|-line|-file)?|enable)[ \t]+((?:[a-z-]+[ \t,，、]+)*)([a-z-]*)$/;
const EDITION = /<!--[ \t]*nianbao-edition[ \t]+(\d*)$/;

/** Names of directives and what stands behind them; nothing at all where the caret is in no directive. */
export function completeDirective(caret: Caret): CompletionItem[] | undefined {
  const { before, after, offset } = caret;
  // Behind `--` stands the reason, in free words.
  const closing = after.includes("-->") ? "" : " -->";
  const edition = EDITION.exec(before);
  if (edition) {
    const [, typed = ""] = edition;
    const from = offset - typed.length;
    return completionItems(
      caret,
      editions.map(({ id, source }) => ({
        label: id,
        kind: kinds.value,
        from,
        newText: id + closing,
        detail: source.text,
      })),
    );
  }
  const named = RULES.exec(before);
  if (named) {
    const [, others = "", typed = ""] = named;
    return completeRuleNames(caret, others, offset - typed.length, closing);
  }
  const name = NAME.exec(before);
  if (!name) return /<!--[ \t]*nianbao-/.test(before) && !before.includes("-->") ? [] : undefined;
  const [, typed = ""] = name;
  const from = offset - typed.length;
  return completionItems(
    caret,
    Object.entries(names).map(([label, about]) => ({
      label: `nianbao-${label}`,
      kind: kinds.keyword,
      from,
      newText: `nianbao-${label} `,
      detail: render(say(about), caret.draft.lang),
    })),
  );
}

/** Those that speak of this line or the next one come first: they are what the directive is written for. */
function completeRuleNames(caret: Caret, typed: string, from: number, closing: string): CompletionItem[] {
  const { findings, lines, lang, report } = caret.draft;
  // The comment that is being typed is not closed yet, which is not what it is written for.
  const others = findings.filter(({ at }) => at.from !== report.draft.unclosed?.mark.from);
  const taken = new Set(typed.split(/[ \t,，、]+/));
  const near = new Set(
    others.filter(({ at }) => Math.abs(lines.positionAt(at.from).line - caret.line) <= 1).map(({ rule }) => rule),
  );
  const free = rules.filter(({ id }) => !taken.has(id));
  const ordered = [...free.filter(({ id }) => near.has(id)), ...free.filter(({ id }) => !near.has(id))];
  return completionItems(
    caret,
    ordered.map(({ id, title, about }) => ({
      label: id,
      kind: kinds.module,
      from,
      newText: id + closing,
      detail: render(say(title), lang),
      documentation: render(say(about), lang),
      preselect: near.has(id),
    })),
  );
}
