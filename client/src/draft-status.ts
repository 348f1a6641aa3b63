/** What the server knows of an open draft as a whole. */
import type * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** The answer to `nianbao/status`, null where the server can tell nothing of the draft. */
export interface DraftStatus {
  edition: string;
  agency?: string;
  year?: number;
  /** Whether last year's draft was found. */
  previous?: "one" | "none" | "several";
  /** The share of the narrative that stands in last year's report as well, where that is at hand: 0 to 1. */
  repeated?: number;
}

/** A server of another version may not know the request; who asks goes on without an answer. */
export async function askStatus(client: BaseLanguageClient, uri: vscode.Uri): Promise<DraftStatus | null> {
  try {
    return await client.sendRequest<DraftStatus | null>("nianbao/status", {
      uri: client.code2ProtocolConverter.asUri(uri),
    });
  } catch {
    return null;
  }
}
