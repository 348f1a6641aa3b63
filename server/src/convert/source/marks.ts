/**
 * A mark that is printed higher than the number before it (12¹) refers to a note. In one line with the number it would be
 * its last digit: in brackets it is a mark still, and the cell holds no number that nobody wrote.
 */
export const raised = (before: string, mark: string): string =>
  /\d\s*$/.test(before) && /^\s*\d+\s*$/.test(mark) ? `[${mark.trim()}]` : mark;
