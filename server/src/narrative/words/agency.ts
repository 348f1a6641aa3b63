/** What kind of body a report is of, as far as its name tells: it decides whom 我办 and 全区 mean. */
export type AgencyKind = "government" | "office" | "department" | "town" | "unknown";

export function agencyKind(agency: string | undefined): AgencyKind {
  if (agency === undefined) return "unknown";
  const [name, bracket] = withBracket(agency);
  if (bracket !== undefined) return agencyKind(/办公[室厅]$|政府办$/.test(bracket) ? bracket : name);
  if (/(?:镇|乡|街道|苏木)(?:人民)?政府$|街道$/.test(agency)) return "town";
  // 黄河路街道办事处, 沟汴办事处; 驻京办事处 is none of a place.
  if (/办事处$/.test(agency) && !agency.includes("驻")) return "town";
  // 建设和管理委员会, 城市管理委员会 are departments; 经济开发区管理委员会 governs.
  if (/政府$|(?<!建设[和与]|城市|监督|综合)管理委员会$|管委会$|行政公署$/.test(agency)) return "government";
  // 渝北区2024年政府信息公开工作年度报告: the place alone.
  if (/[省市区县州盟旗]$/.test(agency)) return "government";
  if (/[镇乡]$/.test(agency)) return "town";
  return /(?:政府|行政公署)(?:办公室|办公厅|办)$/.test(agency) ? "office" : "department";
}

/** 水钟市人民政府（市人民政府办公室）: the one, and who it is besides. */
export function withBracket(agency: string): readonly [name: string, bracket?: string] {
  const [, name, bracket] = /^([^（(]{2,})[（(](?:含|本级及)?([^（()）]{2,})[）)]$/.exec(agency) ?? [];
  return name !== undefined && bracket !== undefined ? [name, bracket] : [agency];
}

/** Of what departments are for, the words that hold the end of a place's name; 盐城市 is a place. */
export const NO_PLACE = /城乡|乡村|市场|(?<!(?:^|省|自治区)[^省市区县州盟旗镇乡]{1,2})城市|市政(?!府)|市容|县域|社区/g;

/** Ends of the names of places. */
export const LEVEL = /[省市区县州盟旗镇乡]/;

/** 县 of 云溪县人民政府. */
export const levelOf = (agency: string | undefined): string | undefined =>
  [...(agency ?? "").replace(/人民政府|政府|管理委员会|管委会|行政公署/g, "")].findLast((one) => LEVEL.test(one));

/** No agency's name is longer; what is, is no name, and its ends would be many. */
export const LONGEST = 100;

/**
 * 市市场监管局 of 遂南市市场监督管理局: its characters in their order, from its own level on. Of a body within another
 * (公安局盐都分局) 市局 is the one above.
 */
export function isShortFor(short: string, agency: string | undefined): boolean {
  if (agency === undefined || agency.length > LONGEST) return false;
  const words = short + leftOut(short, agency);
  if (words.length < 2 || words.at(-1) !== agency.at(-1)) return false;
  const kind = agencyKind(agency);
  if (kind === "government" || kind === "unknown") return false;
  const first = words.charAt(0);
  const levels = [...agency.replace(NO_PLACE, "")].filter((one) => LEVEL.test(one));
  const own = agency.replace(/^国家税务总局/, "");
  const within = own.indexOf("局") !== own.lastIndexOf("局");
  // 市场监管局 names no place.
  if (LEVEL.test(first) && words.search(NO_PLACE) !== 0 && (levels.at(-1) !== first || within)) return false;
  let at = 0;
  for (const one of agency) if (one === words.charAt(at)) at++;
  return at === words.length;
}

/** What a short name leaves out at its end. */
function leftOut(short: string, agency: string): string {
  // 区建管委 of 建设和管理委员会, 省人防办 of 人民防空办公室.
  if (short.endsWith("委") && agency.endsWith("委员会")) return "员会";
  if (short.endsWith("办") && agency.endsWith("办公室")) return "公室";
  // 市城管 of 城市管理局.
  const bare = LEVEL.test(short.charAt(0)) && short.length > 2 && !/[局委办]$/.test(short);
  return bare && agency.endsWith("局") ? "局" : "";
}
