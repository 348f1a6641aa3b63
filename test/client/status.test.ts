import { expect, test, vi } from "vitest";
import type { BaseLanguageClient } from "vscode-languageclient";

const draft = { languageId: "nianbao", uri: "file:///a.nianbao.md" };
const item = { text: "" };
const none = () => ({ dispose: () => undefined });

vi.mock("vscode-languageclient", () => ({ State: { Stopped: 1, Running: 2, Starting: 3, StartFailed: 4 } }));
vi.mock("vscode", () => ({
  DiagnosticSeverity: {},
  Disposable: { from: none },
  l10n: { t: (text: string) => text },
  languages: { createLanguageStatusItem: () => item, onDidChangeDiagnostics: none, getDiagnostics: () => [] },
  LanguageStatusSeverity: { Information: 0, Warning: 1, Error: 2 },
  window: { activeTextEditor: { document: draft }, onDidChangeActiveTextEditor: none },
}));

const { showStatus } = await import("../../client/src/status.ts");

test("an answer that comes after the server stopped does not say that it runs", async () => {
  let changed: () => void = () => undefined;
  let answer: (status: null) => void = () => undefined;
  const client = {
    state: 2,
    code2ProtocolConverter: { asUri: String },
    sendRequest: () => new Promise((resolve) => (answer = resolve)),
    onDidChangeState(listener: () => void) {
      changed = listener;
      return none();
    },
  };
  showStatus(client as unknown as BaseLanguageClient);
  client.state = 1;
  changed();
  expect(item.text).toBe("The checker is not running");
  answer(null);
  await new Promise(setImmediate);
  expect(item.text).toBe("The checker is not running");
});
