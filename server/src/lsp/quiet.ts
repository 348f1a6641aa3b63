import { type Connection, Emitter, NotificationType } from "vscode-languageserver";
import * as z from "zod/mini";
import type { Reported } from "../check.ts";
import type { CheckedDraft } from "../language/checked-draft.ts";
import { isOpenAt, quietFindings } from "../language/quiet.ts";
import type { Documents } from "./documents.ts";

/** `nianbao/caret`: the line that the author is at. From an editor that does not tell it, nothing is held back. */
const CaretNotification = new NotificationType<unknown>("nianbao/caret");

const Caret = z.object({ uri: z.string(), line: z.number() });

interface Place {
  readonly line: number;
  /** The version that the author came to the line in, or that was saved: of it all is said. */
  readonly from: number;
  /** What was found when the row on the line was last complete. */
  before: readonly Reported[];
  holding: boolean;
}

/** Leaves a row in peace while it is typed, in editors that tell where their author is. */
export class Quiet {
  readonly #documents: Documents;
  readonly #places = new Map<string, Place>();
  readonly #told = new WeakMap<CheckedDraft, { place: Place; draft: CheckedDraft }>();
  readonly #released = new Emitter<string>();

  /** What was held back of a draft may be said now, though its text is the same. */
  readonly onRelease = this.#released.event;

  constructor(connection: Connection, documents: Documents) {
    this.#documents = documents;
    connection.onNotification(CaretNotification, (params) => {
      const caret = Caret.safeParse(params);
      if (caret.success && this.#places.get(caret.data.uri)?.line !== caret.data.line) {
        this.#start(caret.data.uri, caret.data.line);
      }
    });
    documents.onDidSave(({ document: { uri } }) => {
      const place = this.#places.get(uri);
      if (place) this.#start(uri, place.line);
    });
    documents.onDidClose(({ document: { uri } }) => this.#places.delete(uri));
  }

  /** The draft with the findings that are to be told now; the same object as long as they are the same. */
  apply(draft: CheckedDraft): CheckedDraft {
    const place = this.#places.get(draft.uri);
    if (!place) return draft;
    const told = this.#told.get(draft);
    if (told?.place === place) return told.draft;
    const open = isOpenAt(draft, place.line, draft.version === place.from);
    if (!open) place.before = draft.findings;
    place.holding = open;
    const quiet = open ? { ...draft, findings: quietFindings(place.before, draft, place.line) } : draft;
    this.#told.set(draft, { place, draft: quiet });
    return quiet;
  }

  #start(uri: string, line: number): void {
    const last = this.#places.get(uri);
    const from = this.#documents.get(uri)?.version ?? 0;
    this.#places.set(uri, { line, from, before: last?.before ?? [], holding: false });
    if (last?.holding) this.#released.fire(uri);
  }
}
