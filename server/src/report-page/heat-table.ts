import { type Lang, render, say, type Text } from "../message.ts";
import { rules, type Severity } from "../rules/index.ts";
import { severityNames } from "../rules/page.ts";
import { type Html, html } from "./html.ts";
import { texts } from "./texts.ts";
import type { Unit } from "./unit.ts";

/** The units by what was found in them: a row a unit, a column a rule, the worst first. */
export function heatTable(units: readonly Unit[], lang: Lang): Html {
  const text = (pair: Text) => render(say(pair), lang);
  const found = new Set(units.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const shown = rules.filter(({ id }) => found.has(id));
  const severities = (["error", "warning", "information", "hint"] as const).filter((severity) =>
    units.some(({ counts }) => counts[severity] > 0),
  );
  const most = Math.max(1, ...units.flatMap((unit) => shown.map(({ id }) => countOf(unit, id))));
  return html`<table id="units"><thead><tr>
<th scope="col"><button>${text(texts.unit)}</button></th><th scope="col"><button>${text(texts.year)}</button></th>
${severities.map((severity) => html`<th scope="col"><button>${text(severityNames[severity])}</button></th>`)}
${shown.map(({ id, title }) => html`<th scope="col" class="rule"><button title="${id} ${text(title)}">${text(title)}</button></th>`)}
</tr></thead><tbody>
${units.map((unit, index) => rowOf(unit, index, severities, shown, most))}</tbody></table>
`;
}

function rowOf(
  unit: Unit,
  index: number,
  severities: readonly Severity[],
  shown: readonly { readonly id: string }[],
  most: number,
): Html {
  const name = nameOf(unit);
  const link = unit.findings.length > 0 ? html`<a href="#u${index}">${name}</a>` : html`${name}`;
  return html`<tr><th scope="row" title="${unit.file}">${link}</th><td>${unit.year}</td>${severities.map(
    (severity) => html`<td class="${unit.counts[severity] > 0 ? severity : "none"}">${unit.counts[severity]}</td>`,
  )}${shown.map(({ id }) => {
    const count = countOf(unit, id);
    return html`<td class="heat h${heat(count, most)}">${count || ""}</td>`;
  })}</tr>
`;
}

/** What a unit is called; a report without a title by its file. */
export function nameOf({ agency, file }: Unit): string {
  return agency ?? file;
}

function countOf({ findings }: Unit, rule: string): number {
  return findings.filter((finding) => finding.rule === rule).length;
}

/** 0 to 5; of few and many alike the steps are to be told apart. */
function heat(count: number, most: number): number {
  return count === 0 ? 0 : 1 + Math.round((4 * Math.log(count)) / Math.max(Math.log(most), 1));
}
