import { Emitter } from "vscode-languageserver";
import * as z from "zod/mini";
import { CONFIG_FILE, type Config, type ConfigProblem, readConfig } from "../config/index.ts";

/** What the settings are read from. */
export interface SettingsSource {
  /** The section `nianbao` of the editor's settings, as they hold for a document. */
  editorSettings(uri: string): Promise<unknown>;
  /** The text of a file, or nothing where there is none. */
  readText(uri: string): Promise<string | undefined>;
  /** Told what is wrong in each configuration file that is read or looked for: an empty list where nothing is. */
  onRead(uri: string, text: string, problems: readonly ConfigProblem[]): void;
}

/** What holds for a draft: how it is checked, and when it is told of by a server that is not asked. */
export type DraftSettings = Config & {
  readonly run?: "onSave";
  /** Where the configuration file stands that paths in it start from. */
  readonly folder?: string;
};

/** The settings of each draft: the nearest configuration file before the editor's settings before the defaults. */
export class Settings {
  readonly #source: SettingsSource;
  /** The folders of the workspace: no configuration is looked for above them. */
  roots: readonly string[];
  #drafts = new Map<string, Promise<DraftSettings>>();
  #files = new Map<string, Promise<Config | undefined>>();
  readonly #changed = new Emitter<void>();

  /** All that was asked for before may be different now. */
  readonly onDidChange = this.#changed.event;

  constructor(source: SettingsSource, roots: readonly string[]) {
    this.#source = source;
    this.roots = roots;
  }

  /** The same object until `forget`, so that what was computed with it stays good. */
  of(uri: string): Promise<DraftSettings> {
    const known = this.#drafts.get(uri);
    if (known) return known;
    const options = this.#read(uri);
    this.#drafts.set(uri, options);
    return options;
  }

  /** The configuration in a file; none where there is no such file. */
  file(uri: string): Promise<Config | undefined> {
    const known = this.#files.get(uri);
    if (known) return known;
    const config = this.#readFile(uri);
    this.#files.set(uri, config);
    return config;
  }

  /** Something has changed: all is read again when next asked for. */
  forget(roots = this.roots): void {
    this.roots = roots;
    this.#drafts = new Map();
    this.#files = new Map();
    this.#changed.fire();
  }

  async #read(uri: string): Promise<DraftSettings> {
    const [settings, file] = await Promise.all([this.#source.editorSettings(uri), this.nearest(uri)]);
    // Read like a file, so that what is wrong in the editor's settings is left out as well.
    const editor = readConfig(JSON.stringify(settings) ?? "{}").config;
    const onSave = z.object({ run: z.literal("onSave") }).safeParse(settings).success;
    return { ...editor, ...file, rules: { ...editor.rules, ...file?.rules }, ...(onSave && { run: "onSave" }) };
  }

  /** What the nearest configuration file says. */
  async nearest(uri: string): Promise<DraftSettings | undefined> {
    for (const folder of foldersOf(uri, this.roots)) {
      const config = await this.file(`${folder}/${CONFIG_FILE}`);
      if (config)
        return { ...config, folder, ...(config.history && { history: this.#inside(folder, config.history) }) };
    }
    return undefined;
  }

  /** Folders named beside a configuration, as URIs; those outside the workspace are not looked into. */
  #inside(folder: string, paths: readonly string[]): string[] {
    return paths.flatMap((path) => placeInside(folder, path, this.roots) ?? []);
  }

  async #readFile(uri: string): Promise<Config | undefined> {
    const files = this.#files;
    const text = await this.#source.readText(uri);
    const result = text === undefined ? undefined : readConfig(text);
    // Forgotten meanwhile: somebody else reads the file again and has newer things to say.
    if (files === this.#files) this.#source.onRead(uri, text ?? "", result?.problems ?? []);
    return result?.config;
  }
}

/** The folders above a document, from the nearest up to the root of its workspace, or the top where it is in none. */
export function* foldersOf(uri: string, roots: readonly string[]): Generator<string> {
  const above = roots.map((root) => withoutSlash(root)).filter((root) => uri.startsWith(`${root}/`));
  const root = above.sort((a, b) => b.length - a.length)[0];
  const top = root ?? /^[^:/?#]+:\/\/[^/]*/.exec(uri)?.[0];
  if (top === undefined) return;
  for (let folder = parent(uri); folder.length >= top.length; folder = parent(folder)) yield folder;
}

/** A folder as other paths begin with it, whatever number of slashes stands at its end. */
export const withoutSlash = (uri: string): string => uri.replace(/(?<!\/)\/+$/, "");

/** What a path names that starts from a folder; nothing where that is outside the workspace. */
export function placeInside(folder: string, path: string, roots: readonly string[]): string | undefined {
  try {
    const uri = withoutSlash(new URL(path, `${folder}/`).href);
    const inside = roots.map((root) => withoutSlash(root)).some((root) => uri === root || uri.startsWith(`${root}/`));
    return inside ? uri : undefined;
  } catch {
    return undefined;
  }
}

const parent = (uri: string): string => uri.slice(0, uri.lastIndexOf("/"));
