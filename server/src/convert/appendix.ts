import { APPENDIX_HEADING } from "../report/appendix.ts";

/** The part of an imported draft that holds what found no place; it is not part of the report. */
export const APPENDIX = {
  heading: APPENDIX_HEADING,
  note: "以下文字在导入时没有找到位置，请核对：有用的移到正文，没用的删除，最后删去这一部分。",
} as const;
