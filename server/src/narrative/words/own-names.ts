import { agencyKind, LEVEL, LONGEST, levelOf, NO_PLACE, withBracket } from "./agency.ts";

/** 区政府 alone may be the district's own office; with these behind it, it is all of them. */
const WITH_ALL = ["及各部门", "和各部门", "及其部门", "及部门", "及所属部门", "及其所属部门", "及其各部门"];

/** 全区, 我区, 区政府系统, 区政府及各部门 of a district's government. */
function areasOf(agency: string): string[] {
  // 全地区 and 全区.
  const levels = agency.includes("地区行政公署") ? ["地区", "区"] : (levelOf(agency) ?? []);
  return [...levels].flatMap((level) => [
    ...[`全${level}`, `我${level}`, `本${level}`, `${level}政府系统`],
    ...WITH_ALL.flatMap((all) => [`${level}政府${all}`, `${level}人民政府${all}`]),
  ]);
}

/** 云岭彝族自治县: 云岭县. Where the name of the place ends is not said, so it may be of two characters or of three. */
function withoutPeoples(place: string): string[] {
  const level = /族自治([县州旗])$/.exec(place)?.[1];
  return level === undefined ? [] : [place.slice(0, 2) + level, place.slice(0, 3) + level];
}

/** What zones are called for short. */
const ZONES = [
  ["高新技术产业开发区", "高新区"],
  ["经济技术开发区", "经开区"],
  ["经济开发区", "经开区"],
  ["综合保税区", "综保区"],
  ["旅游度假区", "度假区"],
  ["开发区", "开发区"],
  ["临空经济区", "临空区"],
  ["合作区", "合作区"],
  ["示范区", "示范区"],
  ["管理区", "管理区"],
  ["新区", "新区"],
  ["园区", "园区"],
  ["风景名胜区", "景区"],
  ["风景区", "景区"],
  ["保税区", "保税区"],
  ["保税港区", "保税港区"],
] as const;

/** 兰陵经济开发区管理委员会: 经开区, 开发区管委会, 管委会. */
function committeeNames(agency: string): string[] {
  const zone = /^(.*)管(?:理委员|委)会(?:办公室)?$/.exec(agency)?.[1];
  if (zone === undefined) return [];
  const short = ZONES.flatMap(([long, name]) => (zone.endsWith(long) ? [name, zone.replace(long, name)] : []));
  return [
    "管委会",
    "我委",
    "本委",
    "本机关",
    "本单位",
    "我单位",
    // 新区 in the report of a zone that has another name in full.
    ...ZONES.map(([, name]) => name),
    // 滨海市云港经济区, 云港经济区.
    ...[zone, zone.replace(/^.*[省市区县州盟旗](?=.{2})/, "")].filter((name) => /..[区城]$/.test(name)),
    ...short.flatMap((name) => [name, `${name}管委会`, `${name}管理委员会`]),
  ];
}

/** What schools, hospitals and companies call themselves. */
function houseNames(agency: string): readonly string[] {
  if (/(?:公司|集团)$/.test(agency)) return ["公司", "我公司", "本公司", "我司", "集团", "集团公司", "本集团"];
  if (/(?:大学|学院|学校|中学|小学|幼儿园)$/.test(agency)) return ["学校", "我校", "本校", "全校"];
  return agency.endsWith("医院") ? ["医院", "我院", "本院", "全院"] : [];
}

/** 渝江市公安局中渡区分局: 分局, 中渡区分局, 区公安分局. */
function branchNames(agency: string): readonly string[] {
  const [, field = "", place = ""] = /^.*?[省市区县州盟旗](.{2,12}?)局(.{1,8})分局$/.exec(agency) ?? [];
  if (place === "") return [];
  const level = levelOf(place) ?? "";
  return ["分局", "我分局", "本分局", `${field}分局`, `${place}分局`, `${level}${field}分局`, `${place}${field}分局`];
}

/**
 * The names under which a report speaks of its own agency, longest first: in full, without the levels above,
 * with 政府 for 人民政府 and 办 for 办公室; of a government also the name of its place.
 */
export function ownNames(agency: string | undefined): string[] {
  if (agency === undefined || agency.length > LONGEST) return [];
  const [first, bracket] = withBracket(agency);
  if (bracket !== undefined)
    return [...new Set([...ownNames(first), ...ownNames(bracket)])].sort((a, b) => b.length - a.length);
  const kind = agencyKind(agency);
  const names = new Set<string>();
  // 城乡建设局: no level of a place.
  const places = agency.replace(NO_PLACE, (word) => "－".repeat(word.length));
  for (let at = 0; at < agency.length - 2; at++) {
    if (at > 0 && !LEVEL.test(places.charAt(at - 1)) && !LEVEL.test(places.charAt(at))) continue;
    const name = agency.slice(at);
    // 人民政府办公室 is anybody's; 区人民政府 in the report of a whole district may mean the district's own bureau.
    const vague = name.startsWith("人民政府") || (kind === "government" && LEVEL.test(name.charAt(0)));
    if (vague || name.length < 3) continue;
    names.add(name);
    names.add(name.replace("人民政府", "政府"));
    names.add(name.replace("行政公署", "行署"));
    names.add(name.replace(/办公室$|办公厅$/, "办"));
    names.add(name.replace("人民政府", "政府").replace(/办公室$|办公厅$/, "办"));
    for (const short of ["街道", "街道办", "街办", "街"]) names.add(name.replace(/街道办事处$/, short));
    // 市政府外办 of 市人民政府外事办公室.
    const field = /人民政府(.).{1,3}办公室$/.exec(name);
    if (field) names.add(`${name.slice(0, field.index)}政府${field[1]}办`);
    // 省外事办 of 省人民政府外事办公室.
    names.add(name.replace(/人民政府(?=.{2,}办公室$)/, "").replace(/办公室$/, "办"));
    const place = /^(.{2,12}?)人民政府$/.exec(name)?.[1];
    if (!place || (kind !== "government" && kind !== "town")) continue;
    names.add(place);
    for (const short of withoutPeoples(place)) names.add(short);
  }
  for (const name of committeeNames(agency)) names.add(name);
  for (const name of houseNames(agency)) names.add(name);
  for (const name of branchNames(agency)) names.add(name);
  if (kind === "government") for (const area of areasOf(agency)) names.add(area);
  return [...names].sort((a, b) => b.length - a.length);
}
