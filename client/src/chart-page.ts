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
    ? [
        legendHtml(legend),
        ...charts.map((chart) => `<h2>${escaped(chart.title)}</h2>\n${svg(chart.title, chart.bars)}`),
      ]
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
const [labelWidth, barWidth, rowHeight, barHeight] = [390, 400, 26, 16];
const lettersInLabel = 52;

function svg(title: string, bars: readonly Bar[]): string {
  const height = bars.length * rowHeight;
  const most = Math.max(...bars.map(({ total }) => total));
  const width = labelWidth + barWidth + 60;
  const rows = bars.map((bar, i) => barSvg(bar, i * rowHeight, barWidth / most));
  return [
    `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">`,
    ...rows,
    "</svg>",
  ].join("\n");
}

function barSvg({ label, note = "", counts, total }: Bar, y: number, scale: number): string {
  const middle = y + rowHeight / 2;
  let x = labelWidth;
  const parts = severities.map((severity) => {
    const width = counts[severity] * scale;
    const part = `<rect class="${severity}" x="${round(x)}" y="${y + (rowHeight - barHeight) / 2}" width="${round(width)}" height="${barHeight}"/>`;
    x += width;
    return width > 0 ? part : "";
  });
  return [
    `<g><title>${escaped([label, note, total].filter((part) => part !== "").join(" "))}</title>`,
    `<text x="${labelWidth - 8}" y="${middle}" text-anchor="end">${escaped(shortened(label, lettersInLabel - note.length))}${noteSpan(note)}</text>`,
    ...parts,
    `<text x="${round(x + 6)}" y="${middle}">${total}</text></g>`,
  ].join("");
}

const noteSpan = (note: string): string => (note ? ` <tspan class="note">${escaped(note)}</tspan>` : "");

function legendHtml(legend: ChartPage["legend"]): string {
  const items = severities.map(
    (severity) =>
      `<span><svg width="12" height="12" aria-hidden="true"><rect class="${severity}" width="12" height="12"/></svg> ${escaped(legend[severity])}</span>`,
  );
  return `<p class="legend">${items.join(" ")}</p>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** What fits beside a bar, in letters of which a Chinese character takes two; the whole name shows under the mouse. */
function shortened(label: string, room: number): string {
  let width = 0;
  for (let at = 0; at < label.length; at++) {
    width += /[\u2e80-\uffff]/.test(label.charAt(at)) ? 2 : 1;
    if (width > room) return `${label.slice(0, at - 1)}…`;
  }
  return label;
}

export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

const style = `body { padding: 0 20px 20px; color: var(--vscode-foreground); font-family: var(--vscode-font-family); }
h1 { font-size: 1.4em; font-weight: 600; }
h2 { font-size: 1.1em; font-weight: 600; margin: 1.6em 0 0.6em; }
svg { max-width: 100%; height: auto; }
svg text { fill: var(--vscode-foreground); font-size: 13px; dominant-baseline: central; }
.error { fill: var(--vscode-charts-red, #e51400); }
.warning { fill: var(--vscode-charts-yellow, #bf8803); }
.information { fill: var(--vscode-charts-blue, #1a85ff); }
.hint { fill: var(--vscode-descriptionForeground, #888); }
svg text .note { fill: var(--vscode-descriptionForeground, #888); }
.legend span { margin-right: 1.2em; white-space: nowrap; }
.nothing { font-size: 1.1em; }
`;
