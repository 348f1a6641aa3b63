/**
 * Runs inside the extension host, beside the packaged extension, and tests what a screen does not show. VS Code calls
 * `run`; the results go into a file of the workspace, where `in-host.mjs` has also put what is expected.
 */
const assert = require("node:assert/strict");
const { readFileSync, renameSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const vscode = require("vscode");

const folder = vscode.workspace.workspaceFolders[0].uri;
const ours = vscode.extensions.getExtension("nianbao.nianbao-vscode");
const { contributes } = ours.packageJSON;
const connected = join(ours.extensionPath, "dist/connected.cjs");

/** In this order: an extension is activated once. Each may return a note to be printed. */
const tests = {
  async "a plain Markdown file does not activate the extension"() {
    await show("plain.md");
    const markdown = vscode.extensions.getExtension("vscode.markdown-language-features");
    await eventually(() => assert.ok(markdown.isActive));
    assert.equal(ours.isActive, false);
  },
  async "the preview of a plain Markdown file does, but the language client is not loaded for it"() {
    await vscode.commands.executeCommand("markdown.showPreview", vscode.Uri.joinPath(folder, "plain.md"));
    await eventually(() => assert.ok(ours.isActive));
    assert.equal(connected in require.cache, false);
  },
  async "the loading of the language client, once it is needed"() {
    const start = performance.now();
    require(connected);
    return `${(performance.now() - start).toFixed(0)} ms`;
  },
  async "a command given before there is a draft"() {
    await vscode.commands.executeCommand("nianbao.example");
    assert.equal(vscode.window.activeTextEditor?.document.languageId, "nianbao");
  },
  async "a draft that has just been opened is formatted"() {
    const document = await open("unformatted.nianbao.md");
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await vscode.commands.executeCommand("vscode.executeFormatDocumentProvider", document.uri, options);
    assert.ok(edits?.length > 0, "no edits");
  },
  async "the commands of the manifest are registered"() {
    const commands = new Set(await vscode.commands.getCommands(true));
    for (const { command } of contributes.commands) assert.ok(commands.has(command), command);
  },
  async "the settings of the manifest for drafts hold"() {
    const { uri } = await open("unformatted.nianbao.md");
    const settings = vscode.workspace.getConfiguration(undefined, { uri, languageId: "nianbao" });
    for (const [name, value] of Object.entries(contributes.configurationDefaults["[nianbao]"])) {
      assert.deepEqual(settings.get(name), value, name);
    }
  },
  async "the findings in the editor are those of the command line"() {
    const expected = JSON.parse(readFileSync(join(folder.fsPath, "expected.json"), "utf8"));
    for (const { file, diagnostics } of expected) {
      const { uri } = await show(`examples/${file}`);
      await eventually(() =>
        assert.deepEqual(vscode.languages.getDiagnostics(uri).map(plain).sort(), diagnostics.sort()),
      );
    }
    const count = expected.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
    assert.ok(count > 0);
    return `${expected.length} drafts, ${count} findings`;
  },
};

exports.run = async () => {
  const results = [];
  for (const [name, test] of Object.entries(tests)) {
    const start = performance.now();
    const result = await test().then(
      (note) => ({ note }),
      (error) => ({ error: error.message }),
    );
    results.push({ name, seconds: (performance.now() - start) / 1000, ...result });
  }
  // Whole when it is there.
  writeFileSync(join(folder.fsPath, "results.tmp"), JSON.stringify(results));
  renameSync(join(folder.fsPath, "results.tmp"), join(folder.fsPath, "results.json"));
};

function open(file) {
  return vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, file));
}

async function show(file) {
  const document = await open(file);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** A finding in one line, as `in-host.mjs` writes those of the command line. */
function plain({ code, severity, message, range: { start, end } }) {
  const level = ["error", "warning", "information", "hint"][severity];
  return `${start.line}:${start.character}-${end.line}:${end.character} ${level} ${code.value} ${message}`;
}

async function eventually(attempt) {
  for (const end = Date.now() + 30_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    try {
      return attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
