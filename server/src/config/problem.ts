import type { Node } from "jsonc-parser";
import type * as z from "zod/mini";
import type { Span } from "../draft/index.ts";
import { type Message, say } from "../message.ts";
import { nearest } from "../nearest.ts";
import { keyAt, nodeAt, type Path, spanOf } from "./json.ts";
import { ConfigSchema, RuleLevels } from "./schema.ts";
import { kinds, texts } from "./texts.ts";

/** Something in a configuration that could not be taken as it stands. */
export interface ConfigProblem {
  readonly message: Message;
  readonly span: Span;
  /** An error where it is not said. */
  readonly severity?: "information";
}

export type Issue = z.core.$ZodIssue;

/** What the schema objects to, said for people, at the key or value that it is about. */
export function problemsOf(issue: Issue, tree: Node): ConfigProblem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      message: unknownKey(key, issue.path),
      span: spanOf(keyAt(tree, issue.path, key) ?? tree),
    }));
  }
  const node = issue.code === "invalid_key" ? keyOf(issue.path, tree) : nodeAt(tree, issue.path);
  return [{ message: wrongValue(issue), span: spanOf(node ?? tree) }];
}

/** The paths to take away, so that the rest can be used. */
export function pathsOf(issue: Issue): Path[] {
  return issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}

function unknownKey(key: string, path: Path): Message {
  const ofRules = path[0] === "rules";
  const known = Object.keys(ofRules ? RuleLevels.shape : ConfigSchema.shape);
  const near = nearest(key, known);
  const hint = near === undefined ? "" : say(texts.hint, { nearest: near });
  return say(ofRules ? texts.unknownRule : texts.unknownKey, { key, hint });
}

function wrongValue(issue: Issue): Message {
  if (issue.path.length === 0) return say(texts.wrongFile);
  const path = issue.code === "invalid_key" ? issue.path.slice(0, -1) : issue.path;
  const last = path.at(-1);
  const expected = expectation(issue);
  if (typeof last !== "number") return say(texts.wrongValue, { key: path.join("."), expected });
  return say(texts.wrongItem, { key: path.slice(0, -1).join("."), number: last + 1, expected });
}

function expectation(issue: Issue): Message {
  switch (issue.code) {
    case "invalid_type":
      return say(kinds[issue.expected] ?? texts.other);
    case "invalid_value":
      return say(texts.oneOf, { values: issue.values.map((value) => JSON.stringify(value)).join(" ") });
    case "invalid_key":
      return say(texts.named);
    case "too_small":
      return issue.origin === "string" ? say(texts.filled) : say(texts.atLeast, { limit: Number(issue.minimum) });
    case "too_big":
      return say(texts.atMost, { limit: Number(issue.maximum) });
    default:
      return say(texts.other);
  }
}

function keyOf(path: Path, tree: Node): Node | undefined {
  return keyAt(tree, path.slice(0, -1), String(path.at(-1)));
}
