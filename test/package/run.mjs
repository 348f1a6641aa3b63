/**
 * `node test/package/run.mjs`: the npm package as the world gets it. Packed, judged by publint and arethetypeswrong,
 * installed with what it depends on into an empty project, and used there. `--built`: what was built last is packed.
 * The last line is `N passed, N failed`.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { here, node, npm, project, root, same } from "./project.mjs";

const judge = (script) => join(here, "node_modules", script);
if (!existsSync(judge("publint"))) npm(here, "ci");
if (!process.argv.includes("--built")) node(root, "scripts/build.mjs");

const [{ filename }] = JSON.parse(npm(join(root, "server"), "pack", "--json", "--pack-destination", project.folder));
project.write("package.json", '{ "private": true }');
project.copy("examples/2020-district.nianbao.md");
project.copy("examples/2024-city-clean.nianbao.md");
project.copy("test/convert/fixtures/libreoffice.docx");
project.copy("test/convert/fixtures/libreoffice.pdf");

/** Checks a draft, exports it, and imports a document of each kind. */
const use = `
const text = readFileSync("2020-district.nianbao.md", "utf8");
const found = (draft) => checkText(draft).diagnostics.map(({ rule }) => rule).join();
(async () => {
  const page = await importReport(await exportReport(text, "html"));
  const files = ["libreoffice.docx", "libreoffice.pdf"].map((file) => importReport(readFileSync(file)));
  const sections = (await Promise.all(files)).map(({ sections }) => sections);
  const problem = await importReport(new Uint8Array()).catch((error) => error instanceof ConvertProblem);
  console.log(JSON.stringify([found(text) !== "", found(page.draft) === found(text), sections, problem]));
})();
`;
const used = "[true,true,[6,6],true]\n";

const modules = {
  "node:fs": "{ readFileSync }",
  nianbao: "{ checkText }",
  "nianbao/convert": "{ ConvertProblem, exportReport, importReport }",
};
const each = (line) => Object.entries(modules).map(line).join("\n");

const typed = (line, edition) => `
import { checkText } from "nianbao";
import { importReport } from "nianbao/convert";
export const line: ${line} = checkText("").diagnostics[0]?.range.start.line;
export const edition: Promise<${edition}> = importReport(new Uint8Array()).then(({ edition }) => edition);
`;

const checks = {
  publint: () => project.node(judge("publint/src/cli.js"), "run", filename, "--strict"),
  // Before Node 16 there were no paths such as nianbao/convert.
  arethetypeswrong: () =>
    project.node(judge("@arethetypeswrong/cli/dist/index.js"), filename, "--no-emoji", "--profile", "node16"),
  "npm install": () => project.npm("install", filename),
  import: () => {
    project.write("use.mjs", each(([name, names]) => `import ${names} from "${name}";`) + use);
    same(project.node("use.mjs"), used);
  },
  require: () => {
    project.write("use.cjs", each(([name, names]) => `const ${names} = require("${name}");`) + use);
    same(project.node("use.cjs"), used);
  },
  types: () => same(typeErrors(typed("number | undefined", "string")), 0),
  "types that refuse": () => same(typeErrors(typed("string", "number")), 4),
  command: () => {
    const bin = join(project.folder, "node_modules/nianbao/bin/nianbao.js");
    const { summary } = JSON.parse(project.node(bin, "check", "2024-city-clean.nianbao.md", "--format", "json"));
    same(summary, { files: 1, errors: 0, warnings: 0, information: 0, hints: 0 });
  },
  browser: async () => {
    const contents = 'import { checkText } from "nianbao"; found = checkText(text).diagnostics.length > 0;';
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: project.folder },
      bundle: true,
      write: false,
      format: "iife",
      platform: "browser",
      logLevel: "silent",
    });
    // A world that has nothing of Node.
    const world = createContext({ text: "# 甲县人民政府2024年政府信息公开工作年度报告\n", found: false });
    runInContext(outputFiles[0].text, world);
    same(world.found, true);
  },
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
  } catch (error) {
    failed++;
    console.log(`✗ ${name}\n${error.message}`);
  }
}
project.remove();
console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** How many errors TypeScript finds in a text, as an ES module and as a CommonJS one. */
function typeErrors(text) {
  const files = ["use.mts", "use.cts"];
  for (const file of files) project.write(file, text);
  const compilerOptions = { module: "node20", strict: true, noEmit: true, types: [], skipLibCheck: true };
  project.write("tsconfig.json", JSON.stringify({ compilerOptions, files }));
  try {
    project.node(join(root, "node_modules/typescript/bin/tsc"), "-p", ".");
    return 0;
  } catch ({ message }) {
    return message.match(/error TS/g)?.length ?? message;
  }
}
