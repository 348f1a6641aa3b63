export const PIPE = 124;
export const WIDE_PIPE = 0xff5c;

/** What is typed or pasted for a pipe: the full-width one, the lines that tables are drawn with, 丨 and ︱ as stroke keys give them. */
const ALIKE = /[｜│┃丨︱¦]/;

export const holdsAlike = (text: string): boolean => ALIKE.test(text);

/** Whether a sign, by its code, looks like a pipe and is none. */
export const isAlike = (code: number): boolean => code > PIPE && ALIKE.test(String.fromCharCode(code));
