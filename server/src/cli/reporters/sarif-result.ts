import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import type { ArtifactLocation, Fix, Location, Region, Result } from "sarif";
import type { CheckedDiagnostic } from "../../index.ts";
import type { Range } from "../../position.ts";
import { fingerprints } from "../fingerprint.ts";
import type { CheckedFile } from "./reporter.ts";
import { levels } from "./sarif-rule.ts";
import { shownRange } from "./shown-range.ts";

/** The findings of a draft; `indices` says where each rule stands in the log. */
export function resultsOf({ file, text, diagnostics }: CheckedFile, indices: ReadonlyMap<string, number>): Result[] {
  const artifact = artifactLocation(file);
  const prints = fingerprints(text, diagnostics);
  const regionHere = (range: Range) => regionOf(shownRange(text, range));
  return diagnostics.map((diagnostic, nth) => {
    const { rule, severity, message, range, related, fixes } = diagnostic;
    const print = prints[nth] ?? "";
    return {
      ruleId: rule,
      ruleIndex: indices.get(rule) ?? -1,
      level: levels[severity],
      message: { text: message },
      locations: [locationOf(artifact, regionHere(range), diagnostic)],
      // The first is the name that GitHub looks for, the second that of our own for all others.
      partialFingerprints: { primaryLocationLineHash: print, "nianbao/v1": print },
      ...(related.length > 0 && {
        relatedLocations: related.map((each, id) => ({
          id,
          message: { text: each.message },
          physicalLocation: {
            ...(each.file === undefined
              ? { artifactLocation: artifact, region: regionHere(each.range) }
              : { artifactLocation: artifactLocation(each.file), region: regionOf(each.range) }),
          },
        })),
      }),
      ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(artifact, fix, regionHere)) }),
    };
  });
}

/** A path of the command line; a relative one is relative to the folder that was checked, and portable. */
export function artifactLocation(file: string): ArtifactLocation {
  if (isAbsolute(file)) return { uri: pathToFileURL(file).href };
  const uri = file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  return { uri, uriBaseId: "%SRCROOT%" };
}

function locationOf(artifactLocation: ArtifactLocation, region: Region, { cell }: CheckedDiagnostic): Location {
  return {
    physicalLocation: { artifactLocation, region },
    ...(cell && {
      logicalLocations: [{ fullyQualifiedName: `${cell.table}/${cell.row}/${cell.column}`, kind: "member" }],
    }),
  };
}

function fixOf(
  artifactLocation: ArtifactLocation,
  { title, edits }: CheckedDiagnostic["fixes"][number],
  regionHere: (range: Range) => Region,
): Fix {
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: regionHere(range),
    insertedContent: { text: newText },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

function regionOf({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
