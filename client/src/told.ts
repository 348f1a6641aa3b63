/** What the server has been told of: who then asks it gets an answer that heeds it. */
import * as vscode from "vscode";
import type { FileEvent, Middleware } from "vscode-languageclient";

/**
 * The language client tells the server of files a while after VS Code has told of them, several at a time. Findings that
 * are asked for before that would be those of the files as they were.
 */
export class Told implements vscode.Disposable {
  readonly #files = new vscode.EventEmitter<FileEvent>();
  readonly #settings = new vscode.EventEmitter<void>();

  /** A draft or a configuration that has come, changed or gone. */
  readonly onFile = this.#files.event;
  readonly onSettings = this.#settings.event;

  readonly middleware: NonNullable<Middleware["workspace"]> = {
    didChangeWatchedFile: async (event, next) => {
      await next(event);
      this.#files.fire(event);
    },
    didChangeConfiguration: async (sections, next) => {
      await next(sections);
      this.#settings.fire();
    },
  };

  dispose(): void {
    this.#files.dispose();
    this.#settings.dispose();
  }
}
