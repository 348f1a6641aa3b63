import { agencyName } from "./agency-name.ts";
import { balance } from "./balance.ts";
import { carriedOver } from "./carried-over.ts";
import { caseTotal } from "./case-total.ts";
import { cellBlank } from "./cell-blank.ts";
import { cellNumber } from "./cell-number.ts";
import { cellStyle } from "./cell-style.ts";
import { citationWording } from "./citation-wording.ts";
import { columnTotal } from "./column-total.ts";
import { unknownDirective, unusedDirective } from "./directives.ts";
import { duplicateRow } from "./duplicate-row.ts";
import { duplicateSection } from "./duplicate-section.ts";
import { duplicateTable } from "./duplicate-table.ts";
import { emptySection } from "./empty-section.ts";
import { feeStatement } from "./fee-statement.ts";
import { groupTotal } from "./group-total.ts";
import { headingMarkup } from "./heading-markup.ts";
import { headingWording } from "./heading-wording.ts";
import { inForce } from "./in-force.ts";
import { labelWording } from "./label-wording.ts";
import { lateDate } from "./late-date.ts";
import { missingAspect } from "./missing-aspect.ts";
import { missingColumn } from "./missing-column.ts";
import { missingRow } from "./missing-row.ts";
import { missingSection } from "./missing-section.ts";
import { missingTable } from "./missing-table.ts";
import { missingTitle } from "./missing-title.ts";
import { narrativeCount } from "./narrative-count.ts";
import { narrativeLength } from "./narrative-length.ts";
import { narrativePart } from "./narrative-part.ts";
import { narrativePercentage } from "./narrative-percentage.ts";
import { narrativeYear } from "./narrative-year.ts";
import { noteWording } from "./note-wording.ts";
import { outdatedEdition } from "./outdated-edition.ts";
import { periodWording } from "./period-wording.ts";
import { raggedRow } from "./ragged-row.ts";
import { repeatedText } from "./repeated-text.ts";
import { rollupTotal } from "./rollup-total.ts";
import { rowTotal } from "./row-total.ts";
import type { Rule } from "./rule.ts";
import { rulemakingPower } from "./rulemaking-power.ts";
import { sectionOrder } from "./section-order.ts";
import { suspectCell } from "./suspect-cell.ts";
import { templateResidue } from "./template-residue.ts";
import { termWording } from "./term-wording.ts";
import { titleWording } from "./title-wording.ts";
import { unknownColumn } from "./unknown-column.ts";
import { unknownRow } from "./unknown-row.ts";

export type * from "./rule.ts";

/** Every rule there is, in the order of the documentation. Nothing else registers a rule. */
export const rules: readonly Rule[] = [
  rowTotal,
  columnTotal,
  balance,
  caseTotal,
  groupTotal,
  suspectCell,
  cellNumber,
  cellBlank,
  cellStyle,
  raggedRow,
  missingTitle,
  missingSection,
  sectionOrder,
  duplicateSection,
  emptySection,
  missingAspect,
  missingTable,
  missingRow,
  missingColumn,
  unknownRow,
  unknownColumn,
  duplicateRow,
  duplicateTable,
  outdatedEdition,
  headingMarkup,
  templateResidue,
  narrativeLength,
  titleWording,
  headingWording,
  labelWording,
  noteWording,
  citationWording,
  periodWording,
  narrativeCount,
  narrativePart,
  narrativePercentage,
  narrativeYear,
  feeStatement,
  rulemakingPower,
  lateDate,
  agencyName,
  carriedOver,
  inForce,
  repeatedText,
  rollupTotal,
  termWording,
  unusedDirective,
  unknownDirective,
];

export const ruleIds: ReadonlySet<string> = new Set(rules.map((rule) => rule.id));
