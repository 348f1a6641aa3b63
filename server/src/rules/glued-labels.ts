import type { Phrase } from "../draft/index.ts";
import type { ColumnForm } from "../edition/index.ts";
import { say } from "../message.ts";
import type { BoundTable } from "../report/index.ts";
import { fold, squeeze } from "../report/label.ts";
import type { Finding } from "./rule.ts";

const message = {
  zh: "表头的“{left}”和“{right}”之间少了竖线“|”",
  en: "A | is missing between “{left}” and “{right}” in the header",
};
const put = { zh: "补上竖线", en: "Put the | in" };

/** One cell of a header with the labels of two columns that stand side by side in the form. */
export interface GluedLabels {
  readonly typed: Phrase;
  readonly left: ColumnForm;
  readonly right: ColumnForm;
}

export function gluedLabels({ columns, form, wide, missingColumns }: BoundTable): GluedLabels | undefined {
  if (wide || missingColumns.length === 0) return undefined;
  for (const { label: typed } of columns) {
    const text = typed && fold(typed.text);
    const at = form.columns.findIndex(({ label }, i) => text === fold(label) + fold(form.columns[i + 1]?.label ?? ""));
    const [left, right] = [form.columns[at], form.columns[at + 1]];
    if (typed && left && right) return { typed, left, right };
  }
  return undefined;
}

export function glued({ typed: { span }, left, right }: GluedLabels, text: string): Finding {
  let seam = span.from;
  while (seam < span.to && squeeze(text.slice(span.from, seam)).length < squeeze(left.label).length) seam++;
  const edits = [{ span: { from: seam, to: seam }, newText: " | " }];
  return {
    at: span,
    message: say(message, { left: left.label, right: right.label }),
    fixes: [{ title: say(put), safe: true, edits }],
  };
}
