import type { DocumentSymbol, ServerCapabilities, SymbolInformation } from "vscode-languageserver";
import type { CheckedDraft } from "../language/checked-draft.ts";
import { findCodeLenses } from "../language/code-lenses.ts";
import { completionTriggers, doComplete } from "../language/completion.ts";
import { findDefinition, findDocumentHighlights, findReferences } from "../language/definition.ts";
import { findDocumentLinks } from "../language/document-links.ts";
import { findDocumentSymbols, findWorkspaceSymbols, flatSymbols } from "../language/document-symbols.ts";
import { findFoldingRanges } from "../language/folding-ranges.ts";
import { formatDocument, formatOnType, formatRange, onTypeTriggers } from "../language/formatting.ts";
import { doHover } from "../language/hover.ts";
import { findInlayHints } from "../language/inlay-hints.ts";
import { findSelectionRanges } from "../language/selection-ranges.ts";
import { findSemanticTokens, semanticTokensLegend } from "../language/semantic-tokens.ts";
import { runSafe } from "./run-safe.ts";
import type { Session } from "./session.ts";

/** The features that answer a request from one draft, and nothing else. */
export const featureCapabilities = {
  hoverProvider: true,
  completionProvider: { triggerCharacters: completionTriggers },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: onTypeTriggers,
  inlayHintProvider: true,
  codeLensProvider: {},
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
} satisfies ServerCapabilities;

export function provideFeatures(session: Session): void {
  provideHelp(session);
  provideFormatting(session);
  provideViews(session);
  provideNavigation(session);
}

function provideHelp(session: Session): void {
  const { connection, client } = session;
  const { hoverMarkdown, snippets } = client.support;
  connection.onHover(
    session.onDraft("textDocument/hover", null, (draft, { position }) => doHover(draft, position, hoverMarkdown)),
  );
  connection.onCompletion(
    session.onDraft("textDocument/completion", [], (draft, { position }) => doComplete(draft, position, snippets)),
  );
}

function provideFormatting(session: Session): void {
  const { connection } = session;
  connection.onDocumentFormatting(session.onDraft("textDocument/formatting", [], (draft) => formatDocument(draft)));
  connection.onDocumentRangeFormatting(
    session.onDraft("textDocument/rangeFormatting", [], (draft, { range }) => formatRange(draft, range)),
  );
  connection.onDocumentOnTypeFormatting(
    session.onDraft("textDocument/onTypeFormatting", [], (draft, { position, ch }) =>
      formatOnType(draft, position, ch),
    ),
  );
}

function provideViews(session: Session): void {
  const { connection } = session;
  connection.languages.inlayHint.on(
    session.onDraft("textDocument/inlayHint", [], (draft, { range }) => findInlayHints(draft, range)),
  );
  connection.onCodeLens(session.onDraft("textDocument/codeLens", [], findCodeLenses));
  connection.languages.semanticTokens.on(
    session.onDraft("textDocument/semanticTokens/full", { data: [] }, (draft) => findSemanticTokens(draft)),
  );
  connection.languages.semanticTokens.onRange(
    session.onDraft("textDocument/semanticTokens/range", { data: [] }, (draft, { range }) =>
      findSemanticTokens(draft, range),
    ),
  );
}

function provideNavigation(session: Session): void {
  const { connection, client, documents, log } = session;
  const { symbolTree, foldingLimit } = client.support;
  connection.onDocumentSymbol(
    session.onDraft("textDocument/documentSymbol", [], (draft): DocumentSymbol[] | SymbolInformation[] => {
      const symbols = findDocumentSymbols(draft);
      return symbolTree ? symbols : flatSymbols(draft.uri, symbols);
    }),
  );
  connection.onWorkspaceSymbol(
    runSafe(log, "workspace/symbol", [], async ({ query }) => {
      const drafts = await Promise.all(documents.all().map(({ uri }) => session.checked(uri)));
      return findWorkspaceSymbols(
        drafts.filter((draft): draft is CheckedDraft => draft !== undefined),
        query,
      );
    }),
  );
  connection.onFoldingRanges(
    session.onDraft("textDocument/foldingRange", [], (draft) => findFoldingRanges(draft, foldingLimit)),
  );
  connection.onSelectionRanges(
    session.onDraft("textDocument/selectionRange", [], (draft, { positions }) => findSelectionRanges(draft, positions)),
  );
  connection.onDocumentLinks(session.onDraft("textDocument/documentLink", [], findDocumentLinks));
  connection.onDefinition(
    session.onDraft("textDocument/definition", [], (draft, { position }) => findDefinition(draft, position)),
  );
  connection.onReferences(
    session.onDraft("textDocument/references", [], (draft, { position, context }) =>
      findReferences(draft, position, context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(
    session.onDraft("textDocument/documentHighlight", [], (draft, { position }) =>
      findDocumentHighlights(draft, position),
    ),
  );
}
