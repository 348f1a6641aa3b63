/** The summary chart as one page: no script, no network, every text escaped. */
import type { Bar, Severity } from "./overview.ts";

export interface ChartPage {
  readonly lang: string;
  readonly title: string;
  /** One line under the title. */
  readonly summary: string;
  readonly legend: Readonly<Record<Severity, string>>;
  readonly charts: readonly { readonly title: string; readonly bars: readonly Bar[] }[];
  /** Said in place of the charts where nothing was found. */
  readonly nothing: string;
  /** Lets the page's own style in, and nothing else. */
  readonly nonce: string;
}

export function chartPage(page: ChartPage): string {
  const { lang, title, summary, charts, nothing, legend, nonce } = page;
  const found = charts.some(({ bars }) => bars.length > 0);
  const body = found
    ? [legendHtml(legend), ...charts.map((chart) => `<h2>${escaped(chart.title)}</h2>\n${table(chart, legend)}`)]
    : [`<p class="nothing">${escaped(nothing)}</p>`];
  return [
    "<!DOCTYPE html>",
    `<html lang="${escaped(lang)}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${escaped(nonce)}'">`,
    `<title>${escaped(title)}</title>`,
    `<style nonce="${escaped(nonce)}">\n${style}</style>`,
    "</head>",
    "<body>",
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(summary)}</p>`,
    ...body,
    "</body>",
    "</html>",
  ].join("\n");
}

const severities = ["error", "warning", "information", "hint"] as const;

/** A table, which is read aloud as one and wraps what is long; the bars in it are for the eye alone. */
function table({ title, bars }: ChartPage["charts"][number], legend: ChartPage["legend"]): string {
  const most = Math.max(...bars.map(({ total }) => total));
  return [`<table aria-label="${escaped(title)}">`, ...bars.map((bar) => row(bar, most, legend)), "</table>"].join(
    "\n",
  );
}

function row({ label, note = "", counts, total }: Bar, most: number, legend: ChartPage["legend"]): string {
  const found = severities.filter((severity) => counts[severity] > 0);
  const parts = escaped(found.map((severity) => `${legend[severity]} ${counts[severity]}`).join(" · "));
  return [
    `<tr title="${parts}"><th scope="row">${escaped(label)}${noteSpan(note)}</th>`,
    `<td class="bar">${barSvg(counts, most)}</td>`,
    `<td>${total}<span class="spoken"> ${parts}</span></td></tr>`,
  ].join("");
}

/** One unit is one finding; it is stretched to the width that there is. */
function barSvg(counts: Bar["counts"], most: number): string {
  let x = 0;
  const parts = severities.map((severity) => {
    const part = `<rect class="${severity}" x="${x}" width="${counts[severity]}" height="1"/>`;
    x += counts[severity];
    return counts[severity] > 0 ? part : "";
  });
  return `<svg viewBox="0 0 ${most} 1" preserveAspectRatio="none" aria-hidden="true">${parts.join("")}</svg>`;
}

const noteSpan = (note: string): string => (note ? ` <span class="note">${escaped(note)}</span>` : "");

function legendHtml(legend: ChartPage["legend"]): string {
  const items = severities.map(
    (severity) =>
      `<span><svg width="12" height="12" aria-hidden="true"><rect class="${severity}" width="12" height="12"/></svg> ${escaped(legend[severity])}</span>`,
  );
  return `<p class="legend">${items.join(" ")}</p>`;
}

export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

const style = `body { padding: 0 20px 20px; color: var(--vscode-foreground); font-family: var(--vscode-font-family); }
h1 { font-size: 1.4em; font-weight: 600; }
h2 { font-size: 1.1em; font-weight: 600; margin: 1.6em 0 0.6em; }
table { width: 100%; max-width: 60em; border-collapse: collapse; }
th { width: 45%; padding: 3px 10px 3px 0; font-weight: normal; text-align: start; }
td:last-child { padding-inline-start: 8px; white-space: nowrap; font-variant-numeric: tabular-nums; }
.bar { width: 55%; }
.bar svg { display: block; width: 100%; height: 1.1em; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.error { fill: var(--vscode-charts-red, #e51400); }
.warning { fill: var(--vscode-charts-yellow, #bf8803); }
.information { fill: var(--vscode-charts-blue, #1a85ff); }
/* Grey in every theme: some have the colour of text here, and a hint would be the darkest of all. */
.hint { fill: var(--vscode-descriptionForeground, #888); opacity: 0.5; }
.note { color: var(--vscode-descriptionForeground, #888); white-space: nowrap; opacity: 0.85; }
.legend span { margin-inline-end: 1.2em; white-space: nowrap; }
.nothing { font-size: 1.1em; }
`;
