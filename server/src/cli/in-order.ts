/** By their characters, so that an order is the same on every machine; the names of a folder come as the system has them. */
export const inOrder = (a: string, b: string): number => Number(a > b) - Number(a < b);
