import { editsArriveWhole, editsInBytesArriveWhole, placesComeBack } from "./arriving.ts";
import { exportsWhole, importsOrSaysWhy } from "./converting.ts";
import { actionsWork, answersAreSound } from "./features.ts";
import { eachFixMends, fixAllConverges, fixAllKeepsWhatIsTyped } from "./fixing.ts";
import { formatAndFixCommute, formatChangesWhiteSpaceOnly, formatIsIdempotent } from "./formatting.ts";
import { workGrowsWithLength } from "./growth.ts";
import type { Random } from "./random.ts";
import { blocksLieInOrder, findingsAreSound, lineEndsMakeNoDifference } from "./reading.ts";

/** What holds for every input: a property throws where it does not. */
export interface Property<Input> {
  readonly name: string;
  /** Tried on one input in so many, where it takes long; on every input unless told. */
  readonly oneIn?: number;
  holds(input: Input, random: Random): void | Promise<void>;
}

export const textProperties: readonly Property<string>[] = [
  { name: "parse", holds: blocksLieInOrder },
  { name: "check", holds: findingsAreSound },
  { name: "line-ends", holds: lineEndsMakeNoDifference },
  { name: "each-fix", holds: eachFixMends },
  { name: "fix-all", holds: fixAllConverges },
  { name: "fix-keeps", holds: fixAllKeepsWhatIsTyped },
  { name: "format", holds: formatChangesWhiteSpaceOnly },
  { name: "format-twice", holds: formatIsIdempotent },
  { name: "format-fix", holds: formatAndFixCommute },
  { name: "answers", holds: answersAreSound },
  { name: "actions", holds: actionsWork },
  { name: "edits", holds: editsArriveWhole },
  { name: "byte-edits", holds: editsInBytesArriveWhole },
  { name: "places", holds: placesComeBack },
  { name: "export", oneIn: 40, holds: exportsWhole },
  { name: "growth", oneIn: 100, holds: workGrowsWithLength },
];

export const fileProperties: readonly Property<Uint8Array>[] = [{ name: "import", holds: importsOrSaysWhy }];
