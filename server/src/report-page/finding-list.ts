import { type Lang, render, say } from "../message.ts";
import { severityNames } from "../rules/page.ts";
import { nameOf } from "./heat-table.ts";
import { type Html, html } from "./html.ts";
import type { PageFinding, Unit } from "./unit.ts";

/** Everything that was found, unit by unit, each with its sentence and a link to the draft. */
export function findingList(units: readonly Unit[], hrefOf: (file: string) => string, lang: Lang): Html {
  const sections = units.map((unit, index) =>
    unit.findings.length === 0
      ? undefined
      : html`<section id="u${index}"><h3>${nameOf(unit)} ${unit.year}</h3>
<ol>${unit.findings.map((finding) => itemOf(finding, unit, hrefOf, lang))}</ol></section>
`,
  );
  return html`${sections}`;
}

function itemOf(finding: PageFinding, { file }: Unit, hrefOf: (file: string) => string, lang: Lang): Html {
  const { rule, severity, message, line, column, before, marked, after } = finding;
  return html`<li><span class="badge ${severity}">${render(say(severityNames[severity]), lang)}</span> ${message}
<blockquote>${before}<mark>${marked}</mark>${after}</blockquote>
<p><a href="${hrefOf(file)}#L${line}">${file}:${line}:${column}</a> <code>${rule}</code></p></li>
`;
}
