import type { CompletionItem } from "vscode-languageserver";
import { render, say } from "../message.ts";
import type { BoundSection } from "../report/index.ts";
import type { Caret } from "./completion.ts";
import { completionItems, kinds } from "./completion-item.ts";
import { leadingAspects } from "./leading-aspects.ts";
import { sentencesFor } from "./sentence.ts";

const texts = {
  computed: { zh: "数字取自本文表格", en: "numbers from the tables of this draft" },
  claim: { zh: "请核对是否属实", en: "see that this is so" },
};

/** Sentences with the numbers of the tables, in the aspect or section that they belong to. */
export function completeSentences(caret: Caret): CompletionItem[] {
  const { draft, offset, before } = caret;
  const { report } = draft;
  if (/^[ \t]*[#|>]/.test(before)) return [];
  const section = report.sections.find(({ span }) => span.from < offset && offset <= span.to);
  if (!section || section.form.tables.length > 0) return [];
  const place = section.form.aspects.length > 0 ? aspectAt(caret, section) : section.form.id;
  if (!place) return [];
  const typed = before.replace(/^.*[。；！？.;!?]/s, "").trimStart();
  const said = report.draft.text.slice(section.span.from, section.span.to);
  const items = sentencesFor(report, place).filter(
    ({ form, text }) =>
      !said.includes(form.unless ?? text) && (typed === "" || (typed.length > 1 && text.includes(typed))),
  );
  return completionItems(
    caret,
    items.map(({ form, text }) => ({
      label: text,
      kind: kinds.text,
      from: offset - typed.length,
      newText: text,
      filterText: typed + text,
      detail: render(say(form.claim ? texts.claim : texts.computed), draft.lang),
    })),
  );
}

/** The last aspect that begins above the caret. */
function aspectAt({ draft, offset }: Caret, section: BoundSection): string | undefined {
  const above = leadingAspects(section, draft.report.draft.text).filter(({ phrase }) => phrase.span.to <= offset);
  return above.at(-1)?.form.id;
}
