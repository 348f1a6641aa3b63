/** `npm start`: builds everything, checks the examples in the terminal, and opens them in the editor that is there. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { install, node, root, whyInstall } from "./setup.mjs";

process.chdir(root);
const vsix = "nianbao.vsix";
const draft = "examples/2020-district.nianbao.md";

const reason = whyInstall();
if (reason) step(`安装依赖 npm ci（${reason}）`, install);
step("构建 build", () => node(["scripts/build.mjs", "--no-types"]));
step("打包扩展 package", () => node(["scripts/package.mjs"]));

console.log("\n$ nianbao check examples");
const { status } = node(["server/bin/nianbao.js", "check", "examples"], { show: true });
if (status === 1)
  console.log(
    "（示例中有意留了差错，这条检查命令才以 1 结束；npm start 一切正常。Some examples are wrong on purpose, hence this check ends with 1; npm start is all right.）",
  );
else if (status !== 0) process.exit(1);

const editors = ["code", "codium", "code-server"].filter(isThere);
if (!editors.some(open)) {
  console.log(`
没有可用的 VS Code。在装有 VS Code 的电脑上：code --install-extension ${vsix}，再打开 ${draft}。
No VS Code to use here. Where there is one: code --install-extension ${vsix}, then open ${draft}.`);
}

function step(name, run) {
  console.log(`… ${name}`);
  const { ok, output } = run();
  if (ok) return;
  console.log(output);
  process.exit(1);
}

function isThere(program) {
  const endings = process.platform === "win32" ? [".cmd", ".exe"] : [""];
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.some(
    (folder) => folder !== "" && endings.some((ending) => existsSync(join(folder, program + ending))),
  );
}

/** Installs the extension and opens the examples; false where the editor does not want to. */
function open(editor) {
  console.log(`\n… 在 ${editor} 中安装扩展并打开示例 installing the extension, opening the examples`);
  if (!run(editor, ["--install-extension", vsix, "--force"])) return false;
  // Serves until it is stopped, and says where.
  if (editor === "code-server") return run(editor, ["examples"]);
  return run(editor, ["examples", draft]);
}

function run(program, args) {
  return spawnSync(program, args, { stdio: "inherit", shell: process.platform === "win32" }).status === 0;
}
