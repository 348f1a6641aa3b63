import { readdirSync, readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { ConvertProblem, exportReport, importReport } from "../../server/src/convert/index.ts";
import { parseDraft } from "../../server/src/draft/index.ts";
import { render } from "../../server/src/message.ts";
import { claim } from "./claim.ts";
import { startingDraft } from "./drafts.ts";
import { textMutations } from "./mutate-text.ts";
import type { Random } from "./random.ts";
import { findingsAreSound } from "./reading.ts";

const fixtures = "test/convert/fixtures/";

/** A published report of any format, damaged. PDFs are few, as each takes a hundred times as long. */
export async function anyFile(random: Random): Promise<Uint8Array> {
  const name = random.pick(readdirSync(fixtures)) ?? "";
  if (random.once(3) && (!name.endsWith(".pdf") || random.once(10)))
    return damagedFile(readFileSync(fixtures + name), random);
  const draft = startingDraft(random, []);
  const format = random.pick(["docx", "html", "txt"] as const);
  return damagedFile(
    format === "txt" ? strToU8(draft.replace(/[|#]/g, " ")) : await exportReport(draft, format),
    random,
  );
}

function damagedFile(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.once(4)) return damagedBytes(bytes, random);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return damagedZip(bytes, random);
  return bytes[0] === 0x25 ? damagedBytes(bytes, random) : strToU8(damagedMarkup(strFromU8(bytes), random));
}

function damagedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice(0, random.once(4) ? random.below(bytes.length) : bytes.length);
  for (let i = random.below(8); i > 0 && copy.length > 0; i--) copy[random.below(copy.length)] = random.below(256);
  return copy;
}

/** The parts stay readable, so that what reads them is reached. */
function damagedZip(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts)) {
    if (name !== "word/document.xml" && !random.once(8)) continue;
    const part = parts[name];
    if (random.once(30)) delete parts[name];
    else if (part && /\.(?:xml|rels)$/.test(name)) parts[name] = strToU8(damagedMarkup(strFromU8(part), random));
  }
  return zipSync(parts);
}

function damagedMarkup(text: string, random: Random): string {
  for (let i = random.below(5); i >= 0; i--) {
    const tags = [...text.matchAll(/<[^<>]*>|&#?\w+;|"[^"<>]*"|\d+/g)];
    const tag = random.pick(tags);
    const other = random.pick(tags);
    if (random.once(3) || !tag || !other) text = random.pick(textMutations)(text, random);
    else
      text =
        text.slice(0, tag.index) +
        random.pick(["", other[0], tag[0] + tag[0], tag[0].slice(1)] as const) +
        text.slice(tag.index + tag[0].length);
  }
  return text;
}

/** A file gives a draft, or says in one line why it does not. */
export async function importsOrSaysWhy(bytes: Uint8Array): Promise<void> {
  let draft: string;
  try {
    ({ draft } = await importReport(bytes));
  } catch (error) {
    if (!(error instanceof ConvertProblem)) throw error;
    claim(!/[\n{}]|undefined/.test(render(error.said, "en")), "a problem that is not one whole line", error.said);
    return;
  }
  claim(
    parseDraft(draft).directives.length === 0,
    "what was imported has become a directive",
    parseDraft(draft).directives,
  );
  findingsAreSound(draft);
}

/** What no XML may hold, even as a reference. */
const isForbidden = (character: string) => {
  const code = character.charCodeAt(0);
  return (code < 0x20 && !"\t\n\r".includes(character)) || code === 0xfffe || code === 0xffff;
};

/** Any draft can be exported, and what comes out is read again, with nothing in it that runs. */
export async function exportsWhole(text: string): Promise<void> {
  const html = strFromU8(await exportReport(text, "html"));
  claim(!/<script|<iframe|<img|\son\w+\s*=\s*["']?\w+\(/i.test(html), "markup of a draft has become markup of a page");
  const docx = await exportReport(text, "docx");
  const parts = unzipSync(docx);
  for (const [name, part] of Object.entries(parts)) {
    const bad = [...strFromU8(part)].find(isForbidden);
    claim(bad === undefined, `${name} holds a character that no XML may hold`, bad);
  }
  for (const bytes of [docx, strToU8(html)]) await importsOrSaysWhy(bytes);
}
