import { writeDraft } from "./draft.ts";
import type { Content } from "./figures.ts";
import type { Layout } from "./layout.ts";

/** Two right reports that the tests of the rules start from, each damaged in one place at a time. */

const applications = {
  received: { naturalPerson: "22", business: "5", otherApplicant: "1" },
  carriedOver: { naturalPerson: "2" },
  granted: { naturalPerson: "9", business: "2", otherApplicant: "1" },
  partlyGranted: { naturalPerson: "4" },
  deniedThirdParty: { naturalPerson: "1", business: "1" },
  unavailableNotHeld: { naturalPerson: "6", business: "1" },
  carriedForward: { naturalPerson: "4", business: "1" },
};

const reviews = {
  review: { upheld: "10", corrected: "1", pending: "2" },
  litigationDirect: { upheld: "5" },
};

export const content2021: Content = {
  edition: "2021",
  agency: "示例县人民政府办公室",
  year: 2024,
  base: {
    regulations: { normativeDocuments: { issued: "3", repealed: "6", inForce: "17" } },
    licences: { licensing: { decisions: "15596" } },
    penalties: { penalty: { decisions: "342" }, coercion: { decisions: "28" } },
    fees: { administrativeFees: { amount: "727.2578" } },
    applications,
    reviews,
  },
};

export const content2019: Content = {
  edition: "2019",
  agency: "示例区人民政府",
  year: 2020,
  base: {
    regulations: { normativeDocuments: { made: "3", published: "3", allPublished: "17" } },
    licences: { licensing: { lastYear: "229", change: "8", decisions: "15596" } },
    penalties: { penalty: { lastYear: "3142", change: "-31", decisions: "342" } },
    fees: { administrativeFees: { lastYear: "40", change: "-2" } },
    procurement: { governmentProcurement: { projects: "163", amount: "66976万元" } },
    applications,
    reviews,
  },
};

export const draft2021 = (layout: Partial<Layout> = {}): string => writeDraft(content2021, layout).text;
export const draft2019 = (layout: Partial<Layout> = {}): string => writeDraft(content2019, layout).text;
