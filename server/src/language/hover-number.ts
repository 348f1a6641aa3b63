import { type Message, say, type Text } from "../message.ts";
import type { BoundNumber, Tried } from "../narrative/index.ts";
import type { HoverLines } from "./hover.ts";

const texts = {
  holds: { zh: "✓ {says}：{value}", en: "✓ {says}: {value}" },
  differs: { zh: "✗ {says}：{value}", en: "✗ {says}: {value}" },
  upTo: { zh: "{value} 至 {most}", en: "{value} to {most}" },
} satisfies Record<string, Text>;

/** A number of the narrative: what it counts, and what the tables say under each reading. */
export function numberHover({ quantity, figures }: BoundNumber): HoverLines {
  return [say(quantity.says), ...figures.map(figureMessage)];
}

function figureMessage({ says, value, most, holds }: Tried): Message {
  const shown = most === value ? value : say(texts.upTo, { value, most });
  return say(holds ? texts.holds : texts.differs, { says: say(says), value: shown });
}
