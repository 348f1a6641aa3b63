/** The fault that most tests start from: one total, one too high. */
import { clean, spoil } from "./draft.mjs";

export const file = "2024.nianbao.md";
export const right = "| 一、本年新收政府信息公开申请数量 | 22 | 0 | 0 | 0 | 0 | 1 | 23 |";
export const wrong = right.replace("23 |", "24 |");
export const wrongTotal = spoil(right, wrong);
export const problem = { code: "row-total", message: "23" };
export { clean, spoil };
