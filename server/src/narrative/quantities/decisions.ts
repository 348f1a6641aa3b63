import { type Quantity, reading } from "./quantity.ts";

/** Decisions and charges of section two. */
export const decisions = {
  licence: {
    id: "licence",
    says: { zh: "行政许可处理决定", en: "licensing decisions" },
    table: "licences",
    readings: [reading("行政许可", "licensing", ["licensing.decisions"])],
  },
  penalty: {
    id: "penalty",
    says: { zh: "行政处罚处理决定", en: "penalties" },
    table: "penalties",
    readings: [reading("行政处罚", "penalties", ["penalty.decisions"])],
  },
  coercion: {
    id: "coercion",
    says: { zh: "行政强制处理决定", en: "coercive measures" },
    table: "penalties",
    readings: [reading("行政强制", "coercion", ["coercion.decisions"])],
  },
  charge: {
    id: "charge",
    says: { zh: "行政事业性收费", en: "administrative charges" },
    table: "fees",
    readings: [reading("行政事业性收费", "charges", ["administrativeFees.amount"], { times: 10_000 })],
  },
} satisfies Record<string, Quantity>;
