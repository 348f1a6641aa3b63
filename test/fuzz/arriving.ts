import { TextDocument } from "vscode-languageserver-textdocument";
import { splitsPair } from "../../server/src/draft/index.ts";
import { OpenDocument } from "../../server/src/lsp/documents.ts";
import { Utf8Lines } from "../../server/src/lsp/utf8-lines.ts";
import { Lines, type Position } from "../../server/src/position.ts";
import { claim, same } from "./claim.ts";
import { textMutations } from "./mutate-text.ts";
import type { Random } from "./random.ts";

/** However the edits arrive, the document is the text that they make; the protocol's own library is the witness. */
export function editsArriveWhole(text: string, random: Random): void {
  let open = new OpenDocument("file:///a.nianbao.md", "nianbao", 0, text, "utf-16");
  let witness = TextDocument.create("file:///a.nianbao.md", "nianbao", 0, text);
  for (let version = 1; version <= 4; version++) {
    const changes = Array.from({ length: 1 + random.below(3) }, () => anyChange(open.lines, random));
    open = open.changed(changes, version);
    // A fresh one each time: its places go astray behind a change that points outside of it.
    for (const change of changes) {
      witness = TextDocument.update(
        TextDocument.create(witness.uri, "nianbao", 0, witness.getText()),
        [change],
        version,
      );
    }
    same(open.text, witness.getText(), "edits make another text");
  }
}

/** So they do where places are counted in bytes. */
export function editsInBytesArriveWhole(text: string, random: Random): void {
  let open = new OpenDocument("file:///a.nianbao.md", "nianbao", 0, text, "utf-8");
  for (let version = 1; version <= 4; version++) {
    const before = open.text;
    const [a, b] = [wholePlace(before, random), wholePlace(before, random)];
    const span = { from: Math.min(a, b), to: Math.max(a, b) };
    const added = random.pick(textMutations)("", random);
    open = open.changed([{ range: open.lines.rangeOf(span), text: added }], version);
    same(open.text, before.slice(0, span.from) + added + before.slice(span.to), "edits in bytes make another text");
  }
}

function wholePlace(text: string, random: Random): number {
  const at = random.below(text.length + 1);
  return splitsPair(text, at) ? at - 1 : at;
}

function anyChange(lines: Lines, random: Random) {
  const text = random.pick(textMutations)("", random) + (random.once(3) ? "| 1 |\r\n" : "");
  if (random.once(10)) return { text };
  const [a, b] = [anyPosition(lines, random), anyPosition(lines, random)];
  const forwards = a.line < b.line || (a.line === b.line && a.character <= b.character);
  return { range: forwards ? { start: a, end: b } : { start: b, end: a }, text };
}

/** Some of them outside of the document, where a hasty client may point. */
function anyPosition(lines: Lines, random: Random): Position {
  return { line: random.below(lines.count + 2), character: random.below(random.pick([4, 30, 300] as const)) };
}

/** A place that is told to a client and back is the same place, by characters and by bytes. */
export function placesComeBack(text: string, random: Random): void {
  for (const lines of [new Lines(text), new Utf8Lines(text)]) {
    for (let i = 0; i < 20; i++) {
      const at = wholePlace(text, random);
      const back = lines.offsetAt(lines.positionAt(at));
      claim(back === at, `a place of ${lines.constructor.name} does not come back`, at, back, lines.positionAt(at));
    }
  }
}
