import { displayWidth } from "../width.ts";

/** Measures text in the columns of a monospaced screen, where a Chinese character takes two. */
export class Ruler {
  /** `ambiguousAsWide`: quotation marks, dashes and the like take two as well, as the fonts for Chinese draw them. */
  constructor(private readonly ambiguousAsWide: boolean) {}

  width(text: string): number {
    return displayWidth(text, this.ambiguousAsWide);
  }

  /** As much from the start of a text as fits. */
  start(text: string, room: number): string {
    let end = 0;
    for (const character of text) {
      room -= this.width(character);
      if (room < 0) break;
      end += character.length;
    }
    return text.slice(0, end);
  }

  /** As much from the end of a text as fits. */
  end(text: string, room: number): string {
    return text.slice(text.length - this.start([...text].reverse().join(""), room).length);
  }
}
