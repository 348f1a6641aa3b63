/** Names of levels: 江苏省, 淮安市, 洪泽区, 渠县, 阿坝州, 三汇镇, 双江拉祜族佤族布朗族傣族自治县. */
const LEVELS = /^(?:[^省市区县州盟旗镇乡]{1,15}[省市区县州盟旗镇乡])+$/;
const LEVEL = /[省市区县州盟旗镇乡]/;

/**
 * Whether two names mean one agency: they are equal, or one is the other with the names of the levels above in front
 * (洪泽区人民政府, 淮安市洪泽区人民政府). Nothing else is guessed.
 */
export function isSameAgency(a: string, b: string): boolean {
  const [short, long] = [squeeze(a), squeeze(b)].sort((one, other) => one.length - other.length) as [string, string];
  if (short === long) return short !== "";
  if (!long.endsWith(short) || !namesItsPlace(short)) return false;
  return LEVELS.test(long.slice(0, long.length - short.length));
}

/** 人民政府办公室 is anybody's; 教育局, too. */
function namesItsPlace(name: string): boolean {
  const at = name.search(LEVEL);
  return at >= 1 && at < name.length - 1;
}

const squeeze = (name: string) => name.replace(/\s+/g, "");
