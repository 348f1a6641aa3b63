import { list } from "../sense.ts";
import type { Words } from "./words.ts";

/** How reviews and suits end; what is done with documents and decided. */
export const results = {
  // Reviews and suits
  upheld: list(`
    结果维持 维持 予以维持 维持原行政行为 决定维持 维持原答复 结果为维持 结果均为维持 维持结果
  `),
  corrected: list(`结果纠正 纠正 被纠正 予以纠正 决定纠正 结果为纠正 纠错 被纠错`),
  otherResult: ["其他结果", "其它结果", "结果为其他"],
  pending: list(`
    尚未审结 未审结 正在审理 尚在审理 在审 正在审理中 尚未办结审理 尚在审理中 审理中 尚未结案
  `),
  direct: list(`
    未经复议直接起诉 直接起诉 未经行政复议直接起诉 直接提起诉讼 直接提起行政诉讼 行政诉讼（未经复议直接起诉）
    未经复议直接提起诉讼 未经复议直接提起行政诉讼
  `),
  afterReview: list(`
    经复议后提起行政诉讼 经复议后提起诉讼 经行政复议后提起行政诉讼 复议后起诉 经复议后起诉 行政诉讼（复议后起诉） 复议后提起诉讼 复议后提起行政诉讼 经行政复议后起诉
  `),

  // Documents, decisions
  issue: list(`
    制发 制定 出台 印发 新制发 新制定 新出台 制定出台 新印发 制定印发 制定发布 新制定出台 制定并印发
    制作 新制作 制发件数 本年制发
  `),
  repeal: ["废止", "废止件数", "本年废止"],
  lapse: list(`
    失效废止 废止失效 废止或失效 失效或废止 废止和失效 废止、失效 失效、废止 废止和宣布失效
    清理废止 废止（失效） 废止及失效 废止或宣布失效 废止、宣布失效 废止并宣布失效
  `),
  inForce: ["现行有效", "现行有效件数", "现有效", "目前有效", "现行有效的"],
  keep: ["继续有效", "保留", "继续有效的", "保留继续有效"],
  /** 废止14件、宣布失效3件: those that expired may be among the repealed ones, or not. */
  expire: ["失效", "宣布失效", "自动失效", "自然失效"],
  decide: list(`处理决定 作出 做出 处理决定数量 实施 决定`),
  levy: list(`收费金额 征收 收取 收费 收缴 收费总额`),
} satisfies Words;
