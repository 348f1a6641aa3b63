import { type Html, html } from "./html.ts";
import type { Bar } from "./totals.ts";

const LABEL = 260;
const WIDTH = 640;
const STEP = 26;

/** Bars one under the other, as a picture in the page. Each has its number beside it, so that colour says nothing alone. */
export function barChart(title: string, bars: readonly Bar[]): Html {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const room = WIDTH - LABEL - 90;
  const height = bars.length * STEP + 6;
  const rows = bars.map(({ label, value }, index) => {
    const y = index * STEP + 4;
    const width = Math.max(value > 0 ? 2 : 0, Math.round((value / most) * room));
    return html`<text class="label" x="${LABEL - 10}" y="${y + 14}">${shortened(label)}<title>${label}</title></text>
<rect x="${LABEL}" y="${y}" width="${width}" height="18" rx="2"/><text x="${LABEL + width + 8}" y="${y + 14}">${value.toLocaleString("en")}</text>
`;
  });
  return html`<figure><figcaption>${title}</figcaption>
<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${described(title, bars)}">${rows}</svg></figure>
`;
}

function described(title: string, bars: readonly Bar[]): string {
  return `${title}: ${bars.map(({ label, value }) => `${label} ${value}`).join("; ")}`;
}

/** What the form adds in brackets is left to the tooltip. */
function shortened(label: string): string {
  const short = label.replace(/(.)（.{6,}）$/, "$1");
  return short.length > 18 ? `${short.slice(0, 17)}…` : short;
}
