import type { Span } from "../draft/index.ts";
import { say, type Text } from "../message.ts";
import type { Finding, Fix } from "./rule.ts";
import { texts } from "./texts.ts";

/** Puts the right words in the place of those at `span`. */
export function restore(span: Span, text: string, safe: boolean): Fix {
  return { title: say(texts.restore, { text }), safe, edits: [{ span, newText: text }] };
}

/** What stands at `span` is to be `right`; `newText` is what to write there, where it is not the same. Safe. */
export function restored(span: Span, message: Text, right: string, newText = right): Finding {
  return { at: span, message: say(message, { right }), fixes: [restore(span, newText, true)] };
}
