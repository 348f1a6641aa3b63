import type { Span } from "../draft/index.ts";
import { editDistance } from "../edit-distance.ts";
import { say } from "../message.ts";
import type { BoundAspect, BoundSection, Report } from "../report/index.ts";
import { fold, formLabel, numbered } from "../report/label.ts";
import { restore } from "./restored.ts";
import { defineRule } from "./rule.ts";

const wrong = { zh: "标题应为“{form}”", en: "The heading should be “{form}”" };
const misspelt = { zh: "“{text}”疑有错漏，格式中为“{form}”", en: "“{text}” seems misspelt; the form has “{form}”" };

/** `heading-wording`: section headings are worded as the form has them. Source: both forms, the headings. */
export const headingWording = defineRule({
  id: "heading-wording",
  group: "wording",
  severity: "warning",
  title: { zh: "六个部分的标题用规定的写法", en: "Headings are worded as the form has them" },
  about: {
    zh: "六个部分的标题一字不改。总体情况五个方面的小标题可以自拟，只在与格式仅差一个字、显然是错漏时提示。空格不算。",
    en: "The six headings are taken letter by letter. The headings of the five aspects are free; one that differs from the form's by a single lost or wrong character is taken for a slip. White space does not matter.",
  },
  *check(report) {
    for (const section of report.sections) {
      if (section.fit !== "exact" && !isLeftAlone(section, report)) {
        const { span } = section.heading;
        const form = section.form.heading;
        yield {
          at: span,
          message: say(wrong, { form }),
          fixes: [restore(span, form, true)],
        };
      }
      yield* misspeltAspects(section, report.draft.text);
    }
  },
  examples: [
    { bad: "## 五、存在问题及改进情况", good: "## 五、存在的主要问题及改进情况" },
    { bad: "### （四）府信息公开平台建设", good: "### （四）政府信息公开平台建设" },
  ],
});

/** An instruction of the form behind the heading has a finding of its own. */
function isLeftAlone({ heading, form }: BoundSection, { edition }: Report): boolean {
  const text = fold(heading.text);
  return edition.instructions.some((words) => text === fold(form.heading + words));
}

function* misspeltAspects(section: BoundSection, text: string) {
  for (const aspect of section.aspects) {
    const slip = slipOf(aspect, text);
    if (!slip) continue;
    yield {
      at: slip.span,
      message: say(misspelt, { text: text.slice(slip.span.from, slip.span.to), form: slip.core }),
      fixes: [restore(slip.span, slip.core, true)],
    };
  }
}

/** One character lost or wrong, all else equal: nobody words a heading like that. */
function slipOf({ form, phrase }: BoundAspect, text: string): { span: Span; core: string } | undefined {
  const core = formLabel(form).cores[0] as string;
  const typed = numbered(fold(phrase.text));
  if (typed.style !== "bracketed" || typed.core.length < 3 || typed.core.length > core.length) return undefined;
  if (editDistance(typed.core, core) !== 1) return undefined;
  const at = text.indexOf(typed.core, phrase.span.from);
  return at < 0 || at >= phrase.span.to ? undefined : { span: { from: at, to: at + typed.core.length }, core };
}
