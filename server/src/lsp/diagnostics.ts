import type { DocumentDiagnosticReport, WorkspaceDocumentDiagnosticReport } from "vscode-languageserver";
import type { CheckedDraft } from "../language/checked-draft.ts";
import { diagnosticsOf } from "../language/diagnostics.ts";
import { plain } from "./part-files.ts";
import { runQuietly, runSafe } from "./run-safe.ts";
import type { Session } from "./session.ts";
import { breathe, whenSettled } from "./settled.ts";

/** Diagnostics: answered to clients that ask for them, those of stored drafts as well; of open drafts sent to the others. */
export function provideDiagnostics(session: Session): void {
  if (session.client.pulls) answerDiagnostics(session);
  else sendDiagnostics(session);
}

function answerDiagnostics(session: Session): void {
  const { connection, client, documents, settings, log } = session;
  const ids = new ResultIds();
  const report = (draft: CheckedDraft | undefined, previous?: string): DocumentDiagnosticReport => {
    if (!draft) return { kind: "full", items: [] };
    const resultId = ids.of(draft);
    if (resultId === previous) return { kind: "unchanged", resultId };
    return { kind: "full", resultId, items: diagnosticsOf(draft, client.diagnostics) };
  };
  connection.languages.diagnostics.on(
    runSafe(log, "textDocument/diagnostic", report(undefined), async ({ textDocument, previousResultId }) =>
      report(await session.told(textDocument.uri), previousResultId),
    ),
  );
  connection.languages.diagnostics.onWorkspace(
    runSafe(log, "workspace/diagnostic", { items: [] }, async ({ previousResultIds }, token) => {
      const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      const open = new Map(documents.all().flatMap(({ uri, isDraft }) => (isDraft ? [[plain(uri), uri]] : [])));
      const stored = new Set((await session.stored.uris()).filter((uri) => !open.has(plain(uri))));
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      // What was told of before and is gone now is told once more, to be taken back.
      for (const uri of new Set([...open.values(), ...stored, ...previous.keys()])) {
        if (token.isCancellationRequested) break;
        const draft = await (stored.has(uri) ? session.stored.checked(uri) : session.told(uri));
        const version = (!stored.has(uri) && draft?.version) || null;
        items.push({ uri, version, ...report(draft, previous.get(uri)) });
      }
      return { items };
    }),
  );
  if (client.refreshes) {
    const refresh = () => connection.languages.diagnostics.refresh();
    const ask = () => runQuietly(log, "workspace/diagnostic/refresh", refresh);
    settings.onDidChange(whenSettled(ask));
    session.quiet.onRelease(() => void ask());
    session.parts.onDidRead(() => void ask());
  }
}

function sendDiagnostics(session: Session): void {
  const { connection, client, documents, settings, log } = session;
  const sent = new Set<string>();
  const send = (uri: string) =>
    runQuietly(log, "textDocument/publishDiagnostics", async () => {
      const draft = await session.told(uri);
      if (!draft) return;
      sent.add(uri);
      const diagnostics = diagnosticsOf(draft, client.diagnostics);
      await connection.sendDiagnostics({ uri, version: draft.version, diagnostics });
    });
  documents.onDidChangeContent(async ({ document: { uri } }) => {
    for (const other of documents.all()) if (other.dependsOn(uri)) void send(other.uri);
    if (!sent.has(uri) || (await settings.of(uri)).run !== "onSave") void send(uri);
  });
  documents.onDidSave(({ document }) => send(document.uri));
  session.quiet.onRelease((uri) => void send(uri));
  session.parts.onDidRead((uri) => void send(uri));
  documents.onDidClose(({ document: { uri, isDraft } }) => {
    sent.delete(uri);
    if (isDraft) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  settings.onDidChange(
    whenSettled(async (isStale) => {
      for (const { uri } of documents.all()) {
        if (isStale()) return;
        await send(uri);
        await breathe();
      }
    }),
  );
}

/** One name for one check of one version; the time in it keeps it apart from those of a server before a restart. */
class ResultIds {
  readonly #start = Date.now().toString(36);
  readonly #ids = new WeakMap<CheckedDraft, string>();
  #count = 0;

  of(draft: CheckedDraft): string {
    const known = this.#ids.get(draft);
    if (known) return known;
    const id = `${this.#start}-${++this.#count}`;
    this.#ids.set(draft, id);
    return id;
  }
}
