/** Every request that an editor makes, on a draft of 10 KB, beside a request that asks for nothing. */
import { behind, endOf, Server, servers } from "./lsp.mjs";
import { inTurns } from "./measure.mjs";
import { ms, say } from "./say.mjs";
import { draft } from "./texts.mjs";

const received = lineOf("| 一、本年新收政府信息公开申请数量");
/** A wrong total, a row out of line, a directive: something to answer for every request. */
const busy = draft
  .replace(received, received.replace("3857", "3858"))
  .replace(lineOf("| （四）无法提供"), "| （四）无法提供 | | | | | | | |")
  .concat("\n<!-- nianbao-disable-file missing-aspect -- 见上级通知 -->\n");
/** A row just begun, a sentence just begun, a section just begun. */
const sentence = "新收政府信息公开申请";
const withRow = draft.replace(received, "| 一");
const withSentence = draft.replace("全市新收政府信息公开申请3857件，", `${sentence}\n\n`);
const withHeading = draft.slice(0, draft.indexOf("## 六、")).concat("## ");

const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const options = { tabSize: 4, insertSpaces: true };
const base = behind("|   3255", busy);
const sum = behind("|   38 | 385", busy);
const context = { diagnostics: [] };

/** Each request with its text and what it asks. */
const requests = [
  ["textDocument/diagnostic", busy, {}],
  ["textDocument/hover", busy, { position: sum }],
  ["textDocument/completion", withRow, { position: behind("\n| 一", withRow) }, say("补全一行", "a row")],
  [
    "textDocument/completion",
    withSentence,
    { position: behind(`\n\n${sentence}`, withSentence) },
    say("补全一句", "a sentence"),
  ],
  ["textDocument/completion", withHeading, { position: endOf(withHeading) }, say("补全一部分", "a section")],
  ["textDocument/inlayHint", busy, { range: whole }],
  ["textDocument/codeLens", busy, {}],
  ["textDocument/documentSymbol", busy, {}],
  ["textDocument/foldingRange", busy, {}],
  ["textDocument/selectionRange", busy, { positions: [base] }],
  ["textDocument/documentLink", busy, {}],
  ["textDocument/definition", busy, { position: sum }],
  ["textDocument/references", busy, { position: base, context: { includeDeclaration: true } }],
  ["textDocument/documentHighlight", busy, { position: base }],
  ["textDocument/formatting", busy, { options }],
  ["textDocument/rangeFormatting", busy, { range: whole, options }],
  ["textDocument/onTypeFormatting", busy, { position: sum, ch: "|", options }],
  ["textDocument/semanticTokens/full", busy, {}],
  ["textDocument/codeAction", busy, { range: { start: sum, end: sum }, context }],
  ["codeAction/resolve", busy, { range: { start: sum, end: sum }, context }],
];

export async function requestTimes({ rounds = 15 } = {}) {
  const ours = await Server.start(servers.nianbao);
  const bare = await Server.start(servers.bare);
  await bare.open("file:///bare.nianbao.md");
  const works = [...both(bare, "file:///bare.nianbao.md", draft, () => bare.diagnostics("file:///bare.nianbao.md"))];
  for (const [index, [method, text, params]] of requests.entries()) {
    const uri = `file:///${index}/2024.nianbao.md`;
    await ours.open(uri, text);
    const ask = asking(ours, method, { textDocument: { uri }, ...params });
    if (isEmpty(await ask())) throw new Error(`nothing to answer: ${method}`);
    works.push(...both(ours, uri, text, ask));
  }
  const series = await inTurns(works, { rounds, slice: 10, warm: 300 });
  await ours.stop();
  await bare.stop();

  const at = (index) => [series[2 * index], series[2 * index + 1]];
  const [empty] = at(0);
  const rows = requests.map(([method, , , what], index) => {
    const [still, changed] = at(index + 1);
    const name = method.replace("textDocument/", "");
    const label = what ? say(`${name}，${what.zh}`, `${name}, ${what.en}`) : name;
    return [label, ms(still.median), ms(still.beyond(empty)), ms(changed.median)];
  });
  const [STILL, CHANGED] = [0, 1];
  const slowest = (named, when) =>
    Math.max(...requests.map(([method], i) => (named(method) ? at(i + 1)[when].median : Number.NEGATIVE_INFINITY)));
  const any = () => true;
  const quick = (method) => /hover|completion$/.test(method);
  const goal = (what, limit, time) => ({ what, limit: `${limit} ms`, got: ms(time), met: time <= limit });
  return {
    title: say("各种请求，一份 10 KB 的草稿", "Every request, on a draft of 10 KB"),
    head: [
      say("请求", "request"),
      say("没有改动", "unchanged"),
      say("比空请求多", "beyond an empty request"),
      say("刚改一个字", "just changed"),
    ],
    rows: [[say("空请求", "an empty request"), ms(empty.median), "", ms(at(0)[1].median)], ...rows],
    note: say(
      "“没有改动”用上一次查好的结果；“刚改一个字”包括送出改动，和重新读取、用得到时重新检查。codeAction/resolve 包括它之前的 codeAction。",
      "Unchanged, the last check is used again; just changed, the change is sent and the draft read anew, and checked where the answer needs it. codeAction/resolve has the codeAction before it in its time.",
    ),
    goals: [
      goal(say("最慢的请求", "slowest request"), 3, slowest(any, STILL)),
      goal(say("悬停、补全", "hover and completion"), 2, slowest(quick, STILL)),
      goal(say("最慢的请求，刚改一个字", "slowest request, just changed"), 3, slowest(any, CHANGED)),
      goal(say("悬停、补全，刚改一个字", "hover and completion, just changed"), 2, slowest(quick, CHANGED)),
    ],
  };
}

/** The request alone, and behind a change that the answer has to wait for. */
function both(server, uri, text, ask) {
  const place = behind("社会评议，对评议中排名靠后", text);
  return [
    ask,
    async () => {
      await server.type(uri, place);
      await ask();
    },
  ];
}

function asking(server, method, params) {
  if (method !== "codeAction/resolve") return () => server.request(method, params);
  return async () => {
    const [action] = await server.request("textDocument/codeAction", params);
    return (await server.request(method, action)).edit;
  };
}

function isEmpty(answer) {
  const list = answer?.items ?? answer?.data ?? answer;
  return !list || list.length === 0;
}

function lineOf(start) {
  return draft.split("\n").find((line) => line.startsWith(start));
}
