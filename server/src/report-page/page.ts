import { createHash } from "node:crypto";
import { type Lang, type Message, render, say, type Text } from "../message.ts";
import { barChart } from "./charts.ts";
import { findingList } from "./finding-list.ts";
import { heatTable, nameOf } from "./heat-table.ts";
import { Html, html } from "./html.ts";
import { script } from "./script.ts";
import { style } from "./style.ts";
import { texts } from "./texts.ts";
import { totalsOf, type YearTotals } from "./totals.ts";
import type { Unit } from "./unit.ts";

export interface PageOptions {
  readonly lang: Lang;
  readonly version: string;
  /** Where the page finds a draft. */
  readonly hrefOf: (file: string) => string;
  /** What could not be read, and why. */
  readonly unread: readonly string[];
}

/** The whole summary as one page that needs nothing else: no server, no network, no other file. */
export function reportPage(units: readonly Unit[], options: PageOptions): string {
  const { lang, version, hrefOf, unread } = options;
  const text = (pair: Text, args: Message["args"] = {}) => render(say(pair, args), lang);
  const sorted = [...units].sort(worstFirst);
  const sum = (severity: "error" | "warning") => units.reduce((total, { counts }) => total + counts[severity], 0);
  const faulty = units.filter(({ findings }) => findings.length > 0).length;
  const cards = [
    [text(texts.units), units.length],
    [text(texts.faulty), faulty],
    [text(texts.errors), sum("error")],
    [text(texts.warnings), sum("warning")],
  ].map(([name, value]) => html`<li>${name}<b>${value}</b></li>`);
  const basis = text(texts.basis) + (units.some(({ isWhole }) => isWhole) ? text(texts.wholes) : "");
  const page = html`<!DOCTYPE html>
<html lang="${lang === "en" ? "en" : "zh-CN"}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hash(style)}'; script-src '${hash(script)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width"><title>${text(texts.title)}</title>
<style>${new Html(style)}</style></head><body>
<h1>${text(texts.title)}</h1>
<ul class="cards">${cards}</ul>
${unread.length > 0 ? html`<h2>${text(texts.unread)}</h2><ul>${unread.map((line) => html`<li>${line}</li>`)}</ul>` : ""}
<h2>${text(texts.table)}</h2>
<p class="note">${text(texts.how)}</p>
<input id="find" type="search" aria-label="${text(texts.find)}" placeholder="${text(texts.find)}">
<div class="scroll">${heatTable(sorted, lang)}</div>
${totalsOf(units).map((totals) => charts(totals, basis, text))}
<h2>${text(texts.findings)}</h2>
${faulty > 0 ? findingList(sorted, hrefOf, lang) : html`<p>${text(texts.nothing)}</p>`}
<p class="note">${text(texts.made, { version })}</p>
<script>${new Html(script)}</script>
</body></html>
`;
  return page.markup;
}

function charts(totals: YearTotals, basis: string, text: (pair: Text, args?: Message["args"]) => string): Html {
  return html`<h2>${text(texts.charts, { year: totals.year, units: totals.units })}</h2>
<p class="note">${basis}</p>
<div class="charts">${totals.charts.map(({ title, bars }) => barChart(text(title), bars))}</div>
`;
}

const collator = new Intl.Collator("zh");

function worstFirst(a: Unit, b: Unit): number {
  return (
    b.counts.error - a.counts.error ||
    b.counts.warning - a.counts.warning ||
    b.findings.length - a.findings.length ||
    collator.compare(nameOf(a), nameOf(b))
  );
}

function hash(content: string): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}
