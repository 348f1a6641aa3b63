/** What the client tells the language client library: which documents, and when they are checked. */
import * as vscode from "vscode";
import { DiagnosticPullMode, type LanguageClientOptions, vsdiag } from "vscode-languageclient";
import { applyThroughEditor } from "./apply-edit.ts";
import { languageId } from "./ours.ts";
import { restartHandler } from "./restart.ts";
import type { Told } from "./told.ts";

/** Any scheme: drafts are also opened from a repository on the web, or not saved yet. */
const documentSelector = [{ language: languageId }, { pattern: "**/.nianbao.json" }];

/** The server itself asks for the settings, and to be told of the files that it wants to know of. */
export function clientOptions(log: vscode.LogOutputChannel, told: Told): LanguageClientOptions {
  return {
    documentSelector,
    outputChannel: log,
    initializationOptions: { locale: vscode.env.language, readFile: true, listDrafts: true },
    diagnosticPullOptions: { onChange: true, onSave: true, filter: (document, mode) => mode !== pullMode(document) },
    errorHandler: restartHandler(log),
    middleware: {
      workspace: { ...told.middleware, handleApplyEdit: (params, next) => applyThroughEditor(params, next) },
      provideDiagnostics: (document, previous, token, next) =>
        isOldVersion(document) ? noFindings : next(document, previous, token),
    },
  };
}

const noFindings: vsdiag.FullDocumentDiagnosticReport = { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };

/** The setting decides here rather than in the server, which need not be asked at all then. */
function pullMode(document: vscode.TextDocument): DiagnosticPullMode {
  const run = vscode.workspace.getConfiguration(languageId, document).get<string>("run");
  return run === "onSave" ? DiagnosticPullMode.onSave : DiagnosticPullMode.onType;
}

/** The left side of a comparison can no longer be put right, so its faults would only stand in Problems twice. */
function isOldVersion(document: vscode.TextDocument | vscode.Uri): boolean {
  return ("uri" in document ? document.uri : document).scheme === "git";
}
