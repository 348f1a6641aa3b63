import type { Draft, HeadingBlock, Line } from "../draft/index.ts";
import { similarity } from "../edit-distance.ts";
import type { Edition, SectionForm } from "../edition/index.ts";
import { reportEnd } from "./appendix.ts";
import { findAspects } from "./aspects.ts";
import { blocksWithin } from "./blocks-within.ts";
import { type FormLabel, fold, formLabel, numbered, squeeze } from "./label.ts";
import type { BoundSection, Fit, Heading } from "./report.ts";

/** A longer line is a sentence. */
const MOST = 45;

interface Candidate {
  readonly form: SectionForm;
  readonly fit: Fit;
  readonly heading: Heading;
}

/**
 * Finds the headings of the form's sections, marked with `#` or typed as a line of their own, and what stands under
 * each. A heading that is only like an official one counts where no right one stands; a plain line that repeats a
 * heading (a list of contents, say) is text.
 */
export function bindSections(draft: Draft, edition: Edition): BoundSection[] {
  const forms = edition.sections.map((form) => ({ form, label: headingLabel(form) }));
  const all = headingsOf(draft).flatMap((heading) => candidate(heading, forms) ?? []);
  const chosen = choose(all);
  const lines = new Set(chosen.map((one) => one.heading.line.from));
  const sections: BoundSection[] = [];
  const first = new Map<SectionForm, BoundSection>();
  chosen.forEach(({ form, fit, heading }, index) => {
    const to = chosen[index + 1]?.heading.line.from ?? Math.max(reportEnd(draft), heading.line.to);
    const span = { from: heading.line.from, to };
    const blocks = blocksWithin(draft.blocks, heading.line.to, to, lines);
    const repeats = first.get(form);
    const aspects = findAspects(form, blocks, draft.text);
    const section = { form, fit, heading, span, blocks, aspects, ...(repeats && { repeats }) };
    if (!repeats) first.set(form, section);
    sections.push(section);
  });
  return sections;
}

const labels = new WeakMap<SectionForm, FormLabel>();

export function headingLabel(form: SectionForm): FormLabel {
  const label = labels.get(form) ?? formLabel({ label: form.heading, variants: form.variants, aliases: form.aliases });
  labels.set(form, label);
  return label;
}

function headingsOf(draft: Draft): Heading[] {
  const headings: Heading[] = [];
  for (const block of draft.blocks) {
    if (block.kind === "heading") headings.push(headingOf(block));
    else if (block.kind === "paragraph" && !block.nested)
      for (const line of block.lines) headings.push(headingOf(line));
  }
  return headings;
}

/** A heading or a line, as a heading. */
export function headingOf(block: HeadingBlock | Line): Heading {
  const marked = "level" in block;
  return { span: block.span, text: block.text, marked, line: marked ? block.block : block.line };
}

type Labelled = { readonly form: SectionForm; readonly label: FormLabel };

function candidate(heading: Heading, forms: readonly Labelled[]): Candidate | undefined {
  if (heading.text.length > MOST) return undefined;
  const text = squeeze(heading.text);
  const exact = forms.find(({ label }) => label.right.includes(text));
  if (exact) return { form: exact.form, fit: "exact", heading };
  // Most lines end here: a plain line that begins with no number is text.
  if (!heading.marked && !/^[一二三四五六七八九十]/.test(text)) return undefined;
  const folded = fold(text);
  const alike = forms.find(({ label }) => label.folded.includes(folded));
  if (alike) return { form: alike.form, fit: "folded", heading };
  const { style, ordinal, core } = numbered(folded);
  // A plain line without a section's number is text.
  if (!heading.marked && style !== "chinese") return undefined;
  let best: { form: SectionForm; likeness: number } | undefined;
  for (const { form, label } of forms) {
    const sameOrdinal = label.ordinal === ordinal;
    const sameNumber = style === "chinese" && sameOrdinal;
    // （一） numbers the parts of a section, unless all but the brackets is the section's.
    if (style === "bracketed" && !(sameOrdinal && label.cores.includes(core))) continue;
    const likeness = headingLikeness(core, label, sameNumber);
    const enough = sameNumber ? (heading.marked ? 0.3 : 0.6) : heading.marked ? 0.8 : 0.99;
    if (likeness >= enough && likeness > (best?.likeness ?? 0)) best = { form, likeness };
  }
  return best && { form: best.form, fit: "near", heading };
}

/** How like a section's heading the words behind a number are; by another name only where the number is the section's. */
export function headingLikeness(core: string, label: FormLabel, sameNumber: boolean): number {
  const aliases = sameNumber ? label.aliases.map((alias) => numbered(alias).core) : [];
  return Math.max(...[...label.cores, ...aliases].map((formCore) => coreLikeness(core, formCore)));
}

/** A part of a heading is not the heading: 存在的主要问题 may well be a sub-heading of section five. */
function coreLikeness(core: string, formCore: string): number {
  const bare = withoutSubject(core);
  const likeness = bare === core ? 0 : coreLikeness(bare, withoutSubject(formCore));
  return Math.max(likeness, formCore.includes(core) ? core.length / formCore.length : similarity(core, formCore));
}

/** 2024年政府信息公开工作的总体情况: what the whole report is about says nothing of the section. */
const withoutSubject = (core: string) =>
  core.replace(/^(?:(?:20\d\d|本)年度?)?(?:政府信息公开|政务公开|信息公开)?(?:工作)?的?(?=.{2})/, "");

/**
 * Of the lines that may be the heading of one section: marked ones before plain ones, right ones before those that
 * are only like it. Of plain lines that say the same the last counts: those before it are a list of contents.
 */
function choose(all: readonly Candidate[]): Candidate[] {
  const byForm = new Map<SectionForm, Candidate[]>();
  for (const one of all) {
    const group = byForm.get(one.form);
    if (group) group.push(one);
    else byForm.set(one.form, [one]);
  }
  const chosen = [...byForm.values()].flatMap((group) => {
    const marked = group.filter((one) => one.heading.marked);
    const pool = marked.length > 0 ? marked : group;
    const right = pool.filter((one) => one.fit !== "near");
    if (right.length === 0) return pool.slice(0, 1);
    return marked.length > 0 ? right : right.slice(-1);
  });
  return chosen.sort((a, b) => a.heading.span.from - b.heading.span.from);
}
