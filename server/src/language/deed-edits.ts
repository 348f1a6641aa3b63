import { editsBetween } from "../edit/diff.ts";
import { fixText } from "../edit/fix-all.ts";
import { recompute } from "../edit/recompute.ts";
import { render } from "../message.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import { type Deed, findingOf, tableOf } from "./deed.ts";
import { type DraftedEdit, disableEdit } from "./disable.ts";
import { alignedEdits } from "./paste-aligned.ts";
import { rewrite } from "./rewrites.ts";

/** The edits of a code action on this version of the draft; none where what it speaks of is gone. */
export function editsOf(draft: CheckedDraft, deed: Deed): readonly DraftedEdit[] {
  switch (deed.kind) {
    case "fix": {
      const fixes = findingOf(draft, deed.finding)?.fixes ?? [];
      const edits = fixes.find(({ title }) => render(title, draft.lang) === deed.title)?.edits ?? [];
      return edits.length === 1 && edits.some(bringsTable) ? alignedEdits(draft, { edits, lines: true }) : edits;
    }
    case "fix-rule":
      return fixed(draft, deed.rule);
    case "fix-all":
      return fixed(draft);
    case "recompute": {
      const table = tableOf(draft, deed.table);
      return table ? recompute(draft.report, [table]).edits : [];
    }
    case "disable": {
      const finding = findingOf(draft, deed.finding);
      const edit = finding && disableEdit(draft, finding);
      return edit ? [edit] : [];
    }
    case "rewrite": {
      const table = tableOf(draft, deed.table);
      const edit = table && rewrite(draft, table, deed.to);
      return edit ? [edit] : [];
    }
  }
}

/** A rule knows nothing of how the tables of a draft are aligned. */
const bringsTable = ({ newText }: DraftedEdit): boolean => /^\|[ :|-]+\|\r?\n\|/m.test(newText);

/** All safe fixes to the end; one may show another, so the edits are those between the two texts. */
function fixed({ report, options }: CheckedDraft, rule?: string): DraftedEdit[] {
  const { text } = report.draft;
  const fixed = fixText(text, options, (finding) => rule === undefined || finding.rule === rule);
  return editsBetween(text, fixed.text);
}
