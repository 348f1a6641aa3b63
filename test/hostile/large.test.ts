/** Documents that nobody writes: the steps grow as they do, and no faster. */
import { test } from "vitest";
import { escapeHeading } from "../../server/src/convert/markdown.ts";
import { parseXml } from "../../server/src/convert/source/xml.ts";
import { fixText } from "../../server/src/edit/fix-all.ts";
import { formatText } from "../../server/src/edit/format.ts";
import { checkText } from "../../server/src/index.ts";
import { doComplete } from "../../server/src/language/completion.ts";
import { expectLinear } from "../kit/linear.ts";
import { checkedDraft } from "../language/kit.ts";
import { clean } from "../lsp/drafts.ts";
import { drafts } from "./large-drafts.ts";

/** Enough to tell what grows with the square. */
const MANY = 512;

test.each(Object.entries(drafts))("check: %s", (_, make) => {
  expectLinear(make, MANY, checkText);
});

test.each(Object.entries(drafts))("fix and format: %s", (_, make) => {
  expectLinear(make, MANY, (text) => fixText(text));
  expectLinear(make, MANY, formatText);
});

/** What opens and is never closed, in the XML of a Word document and in a page. */
const sources: Readonly<Record<string, (n: number) => string>> = {
  "tags that are not closed": (n) => "<a ".repeat(n),
  "a name without end": (n) => `<${"a".repeat(n)}`,
  "an attribute without end": (n) => `<a ${"b".repeat(n)}>`,
  "quotes without end": (n) => `<a ${'b="'.repeat(n)}`,
  declarations: (n) => "<!".repeat(n),
  instructions: (n) => "<?".repeat(n),
  "spaces in a tag": (n) => `<a b${" ".repeat(n)}>`,
};

test.each(Object.entries(sources))("XML: %s", (_, make) => {
  expectLinear(make, MANY, (text) => parseXml(text));
});

test("a heading of number signs, imported", () => {
  expectLinear(
    (n) => `${"#".repeat(n)}x`,
    MANY,
    (text) => escapeHeading(text),
  );
});

test.each(["\t", " ", "年", "年。", "#", "|"])("completion behind a line of %j", (sign) => {
  const make = (n: number) => clean.replace("## 二、", `${sign.repeat(n)}!\n\n## 二、`);
  expectLinear(make, MANY, (text) => {
    const draft = checkedDraft(text);
    doComplete(draft, draft.lines.positionAt(text.indexOf("!\n\n## 二、") + 1), true);
  });
});
