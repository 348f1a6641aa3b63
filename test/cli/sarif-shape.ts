/**
 * The part of the SARIF 2.1.0 schema that nianbao writes, as a table: each object with its keys, `!` for those that must
 * be there, and what their values are. The types of the reporter are those of `@types/sarif`; this is for what types do
 * not say: least numbers, items that must differ, addresses.
 */
type Kind =
  | "string"
  | "boolean"
  | "line"
  | "index"
  | "uri"
  | "strings"
  | readonly string[]
  | `${"" | "[]" | "{}"}${string}`;

const level = ["none", "note", "warning", "error"] as const;

const shapes: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  log: { $schema: "uri", "version!": ["2.1.0"], "runs!": "[]run" },
  run: {
    "tool!": "tool",
    invocations: "[]invocation",
    columnKind: ["utf16CodeUnits", "unicodeCodePoints"],
    results: "[]result",
  },
  tool: { "driver!": "toolComponent" },
  toolComponent: {
    "name!": "string",
    version: "string",
    semanticVersion: "string",
    language: ["zh-CN", "en"],
    rules: "[]rule",
  },
  rule: {
    "id!": "string",
    name: "string",
    shortDescription: "text",
    fullDescription: "text",
    help: "text",
    defaultConfiguration: "configuration",
    properties: "bag",
  },
  text: { "text!": "string", markdown: "string" },
  configuration: { level },
  bag: { tags: "strings" },
  invocation: { "executionSuccessful!": "boolean", toolExecutionNotifications: "[]notification" },
  notification: { "message!": "text", level, locations: "[]location" },
  result: {
    ruleId: "string",
    ruleIndex: "index",
    level,
    "message!": "text",
    locations: "[]location",
    relatedLocations: "[]location",
    partialFingerprints: "strings",
    fixes: "[]fix",
  },
  location: {
    id: "index",
    message: "text",
    physicalLocation: "physicalLocation",
    logicalLocations: "[]logicalLocation",
  },
  physicalLocation: { "artifactLocation!": "artifactLocation", region: "region" },
  artifactLocation: { uri: "uri", uriBaseId: "string" },
  region: { startLine: "line", startColumn: "line", endLine: "line", endColumn: "line" },
  logicalLocation: { fullyQualifiedName: "string", kind: "string" },
  fix: { description: "text", "artifactChanges!": "[]artifactChange" },
  artifactChange: { "artifactLocation!": "artifactLocation", "replacements!": "[]replacement" },
  replacement: { "deletedRegion!": "region", insertedContent: "text" },
};

/** What is wrong with a log, with the place of each slip. */
export function sarifProblems(log: unknown): string[] {
  return problemsOf(log, "log", "$");
}

function problemsOf(value: unknown, kind: Kind, at: string): string[] {
  if (typeof kind !== "string") return kind.includes(value as string) ? [] : [`${at}: not one of ${kind.join(", ")}`];
  if (kind.startsWith("[]")) return listProblems(value, kind.slice(2), at);
  const shape = shapes[kind];
  if (shape) return objectProblems(value, shape, at);
  return simple[kind]?.(value) ? [] : [`${at}: no ${kind}: ${JSON.stringify(value)}`];
}

function listProblems(value: unknown, kind: Kind, at: string): string[] {
  if (!Array.isArray(value)) return [`${at}: no list`];
  const unique = new Set(value.map((item) => JSON.stringify(item))).size === value.length;
  // Results may be alike, what belongs to one of them may not.
  const same = unique || kind === "result" ? [] : [`${at}: the same item twice`];
  return [...same, ...value.flatMap((item, index) => problemsOf(item, kind, `${at}[${index}]`))];
}

function objectProblems(value: unknown, shape: Readonly<Record<string, Kind>>, at: string): string[] {
  if (typeof value !== "object" || value === null) return [`${at}: no object`];
  const kinds = Object.fromEntries(Object.entries(shape).map(([key, kind]) => [key.replace("!", ""), kind]));
  const missing = Object.keys(shape).filter((key) => key.endsWith("!") && !(key.slice(0, -1) in value));
  return [
    ...missing.map((key) => `${at}: no ${key.slice(0, -1)}`),
    ...Object.entries(value).flatMap(([key, item]) => {
      const kind = kinds[key];
      return kind === undefined ? [`${at}: unknown ${key}`] : problemsOf(item, kind, `${at}.${key}`);
    }),
  ];
}

const simple: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  line: (value) => Number.isInteger(value) && (value as number) >= 1,
  index: (value) => Number.isInteger(value) && (value as number) >= -1,
  strings: (value) => Object.values(value as object).every((item) => typeof item === "string"),
  // A URI reference: ASCII, percent-encoded, no spaces.
  uri: (value) => /^(?:[\w.~!$&'()*+,;=:@/?#[\]-]|%[\dA-Fa-f]{2})+$/.test(value as string),
};
