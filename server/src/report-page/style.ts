/** The page's style; no attribute of an element adds to it, which the page's policy would not let pass. */
export const style = `
:root { color-scheme: light dark; --line: #8885; --soft: #8882; --bar: #3a6ea5; --error: #b3261e; --warning: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --bar: #7fb0e0; --error: #ff8a80; --warning: #f0b45a; } }
body { font: 15px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; } h3 { font-size: 1rem; margin: 1.5rem 0 0.3rem; }
.cards { display: flex; flex-wrap: wrap; gap: 1rem; padding: 0; list-style: none; }
.cards li { border: 1px solid var(--line); border-radius: 6px; padding: 0.4rem 1.2rem; } .cards b { display: block; font-size: 1.6rem; line-height: 1.3; }
.scroll { overflow: auto; max-height: 80vh; border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid var(--line); padding: 0.2rem 0.6rem; text-align: right; white-space: nowrap; }
thead th { position: sticky; top: 0; background: Canvas; vertical-align: bottom; z-index: 2; } th[scope="row"], thead th:first-child { text-align: left; font-weight: normal; }
thead button { font: inherit; font-weight: 600; background: none; border: 0; padding: 0; cursor: pointer; color: inherit; }
thead th:first-child, tbody th { position: sticky; left: 0; background: Canvas; z-index: 1; } thead th:first-child { z-index: 3; }
tbody th { max-width: 40vw; overflow: hidden; text-overflow: ellipsis; }
.rule button { font-weight: normal; font-size: 0.85rem; }
:lang(zh) .rule button { width: 1.1em; line-height: 1.3; white-space: normal; line-break: anywhere; } :lang(en) .rule button { writing-mode: vertical-rl; text-orientation: sideways; }
[aria-sort="ascending"] button::after { content: " ↑"; content: " ↑" / ""; } [aria-sort="descending"] button::after { content: " ↓"; content: " ↓" / ""; }
.heat { text-align: center; border-left: 1px solid var(--soft); } .none { opacity: 0.4; }
.h1 { background: #fde0c5; color: #222; } .h2 { background: #facba6; color: #222; } .h3 { background: #f59e72; color: #222; } .h4 { background: #e4633c; color: #fff; } .h5 { background: #b3261e; color: #fff; }
td.error, .badge.error { color: var(--error); font-weight: 600; } td.warning, .badge.warning { color: var(--warning); font-weight: 600; }
.badge { border: 1px solid; border-radius: 4px; padding: 0 0.4em; font-size: 0.85em; }
ol { padding-left: 1.6rem; } blockquote { margin: 0.2rem 0; padding: 0.1rem 0.8rem; border-left: 3px solid var(--line); }
mark { background: #ffd54f; color: #000; } li p { margin: 0 0 0.8rem; font-size: 0.9em; } code { opacity: 0.8; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr)); gap: 1rem; } figure { margin: 0; } figcaption { font-weight: 600; }
svg { width: 100%; } svg text { font-size: 13px; fill: currentColor; } svg .label { text-anchor: end; } svg rect { fill: var(--bar); }
input { font: inherit; padding: 0.2rem 0.6rem; margin: 0.5rem 0; width: 20rem; max-width: 100%; } .note { opacity: 0.75; }
@page { size: A4 landscape; margin: 1.5cm; }
@media print {
  body { margin: 0; max-width: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .scroll { max-height: none; overflow: visible; border: 0; } table { font-size: 0.8em; } th, td { padding: 0.1rem 0.4rem; }
  thead th, tbody th { position: static; } input { display: none; } li, figure, tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
}
`;
