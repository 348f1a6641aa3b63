/** `— 3 —`: dashes on both sides, so that no number of a table is taken for it. */
const PAGE_NUMBER = /^\s*[-－—–―─]{1,3}\s*\d{1,3}\s*[-－—–―─]{1,3}\s*$/;

/** Whether a line is no more than the number of a page. */
export const isPageNumber = (line: string): boolean => PAGE_NUMBER.test(line);
