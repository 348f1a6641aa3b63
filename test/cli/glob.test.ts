import { expect, it } from "vitest";
import { startOf } from "../../server/src/cli/glob.ts";

it.each([
  ["reports/*.md", "reports"],
  ["*.md", ""],
  ["/*.md", "/"],
  ["/reports/**/*.md", "/reports"],
  ["C:\\reports\\*.md", "C:/reports"],
  ["C:\\*.md", "C:/"],
  ["c:/**", "c:/"],
  ["\\*.md", "/"],
  ["\\\\server\\share\\*.md", "//server/share"],
])("a search for %s starts from %s", (pattern, folder) => {
  expect(startOf(pattern)).toBe(folder);
});
