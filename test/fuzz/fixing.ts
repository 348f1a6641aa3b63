import { check, type Reported } from "../../server/src/check.ts";
import { applyEdits, type Edit } from "../../server/src/edit/edit.ts";
import { fixText } from "../../server/src/edit/fix-all.ts";
import { render } from "../../server/src/message.ts";
import type { BoundCell, Report } from "../../server/src/report/index.ts";
import { claim, same } from "./claim.ts";
import type { Random } from "./random.ts";
import { read } from "./reading.ts";

/** Each safe fix by itself takes its finding away; of a draft without a year, it may be another form that is asked for. */
export function eachFixMends(text: string, random: Random): void {
  const report = read(text);
  if (report.year === undefined) return;
  const all = check(report);
  const found = all.filter(({ fixes }) => fixes?.some(({ safe }) => safe));
  // Findings alike have fixes alike: some of each rule will do.
  for (const rule of new Set(found.map((finding) => finding.rule))) {
    const finding = random.pick(found.filter((one) => one.rule === rule));
    if (!finding) continue;
    const said = render(finding.message, "zh-cn");
    const alike = (one: Reported) => one.rule === rule && render(one.message, "zh-cn") === said;
    const before = all.filter(alike).length;
    for (const { edits, title } of finding.fixes?.filter(({ safe }) => safe) ?? []) {
      const after = check(read(applyEdits(text, edits))).filter(alike).length;
      claim(after < before, `${rule}: its fix leaves it`, render(title, "zh-cn"), finding.at, edits);
    }
  }
}

/** Fix all comes to an end; what it has done needs no second time. */
export function fixAllConverges(text: string): void {
  const once = fixText(text);
  const twice = fixText(once.text);
  same(twice.text, once.text, "fix all a second time changes something");
  claim(twice.applied === 0, "fix all a second time counts something", twice.applied);
}

/** Fix all writes over no number that a person typed, and over nothing that its findings do not name. */
export function fixAllKeepsWhatIsTyped(text: string): void {
  const report = read(text);
  const base = report.tables.flatMap(({ rows }) => rows.flatMap(({ form, cells }) => (form?.heads ? [] : cells)));
  const numbers = base.filter(({ derived, value }) => !derived && value.kind === "number");
  for (const finding of check(report)) {
    const fix = finding.fixes?.find(({ safe }) => safe);
    // What is taken away in one place may be put down in another: a section that is moved.
    const written = bare((fix?.edits ?? []).map(({ newText }) => newText).join(""));
    for (const edit of fix?.edits ?? []) {
      if (written.includes(bare(text.slice(edit.span.from, edit.span.to)))) continue;
      for (const cell of numbers) keepsNumber(finding, edit, cell);
      namesWhatItChanges(text, finding, edit);
    }
  }
  const after = numbersOf(read(fixText(text).text));
  for (const [key, value] of numbersOf(report)) {
    claim((after.get(key) ?? value) === value, "fix all has changed a base number", key, value, after.get(key));
  }
}

function keepsNumber({ rule }: Reported, { span, newText }: Edit, { source, value }: BoundCell): void {
  if (span.to <= source.span.from || span.from >= source.span.to || value.kind !== "number") return;
  const isStyle = span.from === source.span.from && span.to === source.span.to && newText === value.plain;
  claim(isStyle, `${rule}: a safe fix writes over a base number`, source.text, newText);
}

const bare = (text: string) => text.replace(/\s/g, "");

/** What is taken away stands in the places that the finding marks; pipes and white space may go with them. */
function namesWhatItChanges(text: string, { rule, at, related = [] }: Reported, { span, newText }: Edit): void {
  const marked = [at, ...related.flatMap((one) => (one.in ? [] : [one.at]))];
  for (let i = span.from; i < span.to; i++) {
    if (/[\s|｜#*:-]/.test(text.charAt(i)) || marked.some(({ from, to }) => from <= i && i < to)) continue;
    claim(false, `${rule}: changes what it does not mark`, marked, span, newText);
  }
}

/** Numbers of base cells, by their place in the form. */
function numbersOf(report: Report): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const table of report.tables) {
    for (const cell of table.rows.flatMap((row) => (row.form?.heads ? [] : row.cells))) {
      const key = `${table.form.id}/${cell.row.id}/${cell.column.id}`;
      if (!cell.derived && cell.value.kind === "number" && cell.certain && !numbers.has(key)) {
        numbers.set(key, cell.value.value);
      }
    }
  }
  return numbers;
}
