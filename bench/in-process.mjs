/** Reading, binding and checking in one process, beside peers on the same text. */
import { GFM, parser } from "@lezer/markdown";
import { lint } from "markdownlint/sync";
import { checkText, fixText } from "../server/dist/index.js";
import { median, ms, table } from "./median.mjs";
import { draft, grown } from "./texts.mjs";

const gfm = parser.configure(GFM);

export function inProcess() {
  const bytes = Buffer.byteLength(draft);
  const ours = median(() => checkText(draft));
  const rows = [
    ["nianbao: read, bind, check", ours],
    ["@lezer/markdown 1.8.1 with GFM, parse alone", median(() => gfm.parse(draft))],
    ["markdownlint 0.40.0, all rules", median(() => lint({ strings: { draft } }))],
  ].map(([what, time]) => [what, ms(time), `${(time / ours).toFixed(2)} ×`]);
  console.log(`\n## One draft of ${(bytes / 1024).toFixed(1)} KB, warm, median\n`);
  console.log(table(["what", "time", "beside nianbao"], rows));
  console.log(`\nfixText on the same text: ${ms(median(() => fixText(draft)))}`);
}

export function growth() {
  const rows = [10, 100, 1000, 10000].map((kb) => {
    const text = grown(kb * 1024);
    const time = median(() => checkText(text), 3000);
    const lezer = median(() => gfm.parse(text), 3000);
    const size = Buffer.byteLength(text) / 1024;
    return [`${Math.round(size)} KB`, ms(time), `${((time / size) * 1000).toFixed(1)} µs`, ms(lezer)];
  });
  console.log("\n## Growth with the length of the text\n");
  console.log(table(["text", "nianbao", "per KB", "@lezer/markdown"], rows));
}
