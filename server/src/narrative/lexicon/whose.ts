import { combine, list } from "../sense.ts";
import type { Words } from "./words.ts";

/** Whose deeds are counted: this body, the whole area, others. */
export const whose = {
  unit: list(`
    我办 本办 我局 本局 我委 本委 我厅 本厅 我部 我中心 本中心 本单位 我单位 本机关 我机关 我院 本院
    本部门 我部门 我会 本会 我司 我队 我站 我处 我所 办公室
  `),
  area: list(`
    全市 全区 全县 全省 全州 全旗 全盟 我市 我区 我县 我省 我州 我旗 本市 本区 本县 本省
  `),
  /** Behind the name of an area: all its agencies. */
  whole: list(`
    各级 各级行政机关 行政机关 各级各部门 各地各部门 政府系统 各部门 各级政府 各级政府及部门 各级政府及其部门
    各级政府部门 各级人民政府 各级人民政府及部门 各级各单位 各单位 各部门各单位 各级国家行政机关
  `),
  town: list(`
    全镇 我镇 本镇 全乡 我乡 本乡 我街道 本街道 全街道 镇政府 乡政府 镇人民政府 乡人民政府 街道办事处
    街道办 街道 办事处
  `),
  government: list(`
    市政府 区政府 县政府 省政府 州政府 市人民政府 区人民政府 县人民政府 省人民政府 市本级 区本级 县本级
    市级 区级 县级 省级
  `),
  office: combine(list(`市政府 区政府 县政府 省政府 州政府 市人民政府 区人民政府 县人民政府`), [
    "办",
    "办公室",
    "办公厅",
    "办公室（本级）",
  ]).concat(["市府办", "县府办", "区府办", "府办"]),
  others: list(`
    各县区 各县（市、区） 各乡镇 各镇街 各镇 各地 市直部门
    区直部门 县直部门 市级部门 区级部门 县级部门 全系统 部门（单位） 各县 各区 乡镇 乡镇（街道）
  `),
} satisfies Words;
