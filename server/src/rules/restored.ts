import type { Span } from "../draft/index.ts";
import { say, type Text } from "../message.ts";
import type { Finding } from "./rule.ts";
import { texts } from "./texts.ts";

/** What stands at `span` is to be `right`; `newText` is what to write there, where it is not the same. Safe. */
export function restored(span: Span, message: Text, right: string, newText = right): Finding {
  const fix = { title: say(texts.restore, { text: newText }), safe: true, edits: [{ span, newText }] };
  return { at: span, message: say(message, { right }), fixes: [fix] };
}
