/** The pages of the rules, which the links in Problems and in hovers lead to. */
import * as vscode from "vscode";

const scheme = "nianbao-rule";

/**
 * `nianbao-rule:/row-total.md` is the page in the user's language, read from the package: no network is needed. It is
 * a file system, and not only a provider of text, so that VS Code can wait for it when it opens a page from last time.
 */
export function provideRulePages(context: vscode.ExtensionContext): vscode.Disposable {
  const file = vscode.env.language.startsWith("zh") ? "rules.json" : "rules.en.json";
  const pages = new Pages(vscode.Uri.joinPath(context.extensionUri, "dist", file));
  return vscode.workspace.registerFileSystemProvider(scheme, pages, { isReadonly: true });
}

/** The list of rules, which leads on to the page of each. Its name is the title of a tab. */
export const rulesPage = (): vscode.Uri => vscode.Uri.from({ scheme, path: `/${vscode.l10n.t("Rules")}.md` });

/** What a rule asks for, in the user's language: the first paragraph of its page; nothing where there is no such page. */
export async function titleOf(rule: string): Promise<string> {
  try {
    const page = await vscode.workspace.fs.readFile(vscode.Uri.from({ scheme, path: `/${rule}.md` }));
    const [, title = ""] = new TextDecoder().decode(page).split(/\r?\n\r?\n/);
    return title.replace(/[。.]$/, "");
  } catch {
    return "";
  }
}

class Pages implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  readonly writeFile = refuse;
  readonly createDirectory = refuse;
  readonly delete = refuse;
  readonly rename = refuse;
  readonly #file: vscode.Uri;
  #pages: Promise<Record<string, string>> | undefined;

  /** `file` holds the pages of one language by their names. */
  constructor(file: vscode.Uri) {
    this.#file = file;
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    this.#pages ??= this.#readAll();
    const page = (await this.#pages)[uri.path === rulesPage().path ? "README.md" : uri.path.slice(1)];
    if (page === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(page);
  }

  async #readAll(): Promise<Record<string, string>> {
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(this.#file)));
  }

  /** By reading it: over http, as in VS Code for the Web, a file does not tell its size. */
  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { length } = await this.readFile(uri);
    return { type: vscode.FileType.File, size: length, ctime: 0, mtime: 0 };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }
}

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions();
}
