import { Emitter } from "vscode-languageserver";
import * as z from "zod/mini";
import { CONFIG_FILE, type Config, type ConfigProblem, readConfig } from "../config/index.ts";
import { folderOf, foldersOf, placeInside, placeOf, rootOf } from "./folders.ts";
import { outsideOf } from "./outside.ts";

/** What the settings are read from. */
export interface SettingsSource {
  /** The server has files of its own, and not only those of the client. */
  readonly seesDisk: boolean;
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

/** Where a configuration stands or would stand, and what it says if it is there. */
export interface ConfigPlace {
  readonly uri: string;
  readonly config?: Config;
}

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

  /** Where a document is, or will be once it is saved; nothing where nobody knows. */
  placeOf(uri: string): string | undefined {
    return placeOf(uri, this.roots, this.#source.seesDisk);
  }

  folderOf(uri: string): string | undefined {
    const place = this.placeOf(uri);
    return place === undefined ? undefined : folderOf(place);
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
    const place = this.placeOf(uri) ?? uri;
    const [settings, file] = await Promise.all([this.#source.editorSettings(place), this.nearest(uri)]);
    // Read like a file, so that what is wrong in the editor's settings is left out as well.
    const editor = readConfig(JSON.stringify(settings) ?? "{}").config;
    const onSave = z.object({ run: z.literal("onSave") }).safeParse(settings).success;
    return { ...editor, ...file, rules: { ...editor.rules, ...file?.rules }, ...(onSave && { run: "onSave" }) };
  }

  /** Where the configuration for a document stands; where there is none, where one for all around it would. */
  async configFor(uri: string): Promise<ConfigPlace | undefined> {
    const [place, nearest] = [this.placeOf(uri), await this.nearest(uri)];
    if (place === undefined) return undefined;
    const folder = nearest?.folder ?? rootOf(place, this.roots) ?? folderOf(place);
    return { uri: `${folder}/${CONFIG_FILE}`, ...(nearest && { config: nearest }) };
  }

  /** What the nearest configuration file says. */
  async nearest(uri: string): Promise<DraftSettings | undefined> {
    const place = this.placeOf(uri);
    if (place === undefined) return undefined;
    for (const folder of foldersOf(place, this.roots)) {
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
    const folder = this.folderOf(uri);
    const outside = text === undefined || folder === undefined ? [] : outsideOf(text, folder, this.roots);
    // Forgotten meanwhile: somebody else reads the file again and has newer things to say.
    if (files === this.#files) this.#source.onRead(uri, text ?? "", [...(result?.problems ?? []), ...outside]);
    return result?.config;
  }
}
