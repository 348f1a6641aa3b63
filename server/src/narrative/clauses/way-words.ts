import type { Token } from "../words/tokens.ts";
import { textOf } from "../words/words.ts";

const BY =
  "(?:网上|网络|线上|在线|线下|现场|当面|书面|纸质|信函|邮寄|邮政|快递|来函|来信|信件|邮件|传真|窗口|网站|平台|系统|信箱|邮箱|来访|上门|互联网|其[他它](?=方式|渠道|途径|形式))";
const WAY = new RegExp(
  `^(?:为|是|有|通过|经|以)*.{0,16}?${BY}(?:(?:或者?|和|及|与)?(?:${BY}|转办|转交))*(?:在线|方式|渠道|途径|形式)*(?:提交|提出|递交|收到|受理|接收|办理)?的?(?:政府信息公开|信息公开|依申请公开)?(?:申请[件表书]?(?:数量|数|量)?)?的?$`,
);

/** 网上申请, 通过信函提交申请的: by which way an application came. */
export const isWay = (phrase: readonly Token[]): boolean => WAY.test(textOf(phrase));
