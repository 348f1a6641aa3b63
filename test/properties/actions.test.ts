import fc from "fast-check";
import { test } from "vitest";
import { codeActionsOf } from "../../server/src/language/code-actions.ts";
import { editsOf } from "../../server/src/language/deed-edits.ts";
import { checked } from "../language/checked.ts";
import { clean } from "../lsp/drafts.ts";

const support = { codeDescription: false, relatedInformation: false, unnecessary: false, data: false };

test("any text has its actions", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), fc.nat(), (noise, at, cut) => {
      const start = at % clean.length;
      const draft = checked(clean.slice(0, start) + noise + clean.slice(start + (cut % 200)));
      const range = draft.lines.rangeOf({ from: 0, to: draft.report.draft.text.length });
      for (const { data } of codeActionsOf(draft, { range, diagnostics: support })) editsOf(draft, data.deed);
    }),
    { numRuns: 50 },
  );
});
