/** The type of official documents, by GB/T 9704. Latin letters and digits are set in the roman that goes with it. */
const with_ = (eastAsia: string) => ({
  eastAsia,
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  cs: "Times New Roman",
});

export const fonts = {
  title: with_("方正小标宋简体"),
  section: with_("黑体"),
  heading: with_("楷体_GB2312"),
  body: with_("仿宋_GB2312"),
  table: with_("宋体"),
};

/** What to use where a font is not installed: the system's nearest. */
export const fallbacks: Readonly<Record<string, string>> = {
  方正小标宋简体: "方正小标宋_GBK;华文中宋;宋体",
  黑体: "SimHei",
  楷体_GB2312: "楷体;KaiTi",
  仿宋_GB2312: "仿宋;FangSong",
  宋体: "SimSun",
};

/** Sizes in half points, distances in twentieths of a point. */
export const page = {
  /** 三号. */
  size: 32,
  /** 28.95 pt, which makes 22 lines of a page. */
  line: 579,
  /** 二号, and its lines. */
  titleSize: 44,
  titleLine: 700,
  /** 五号, for tables; the table of 15 columns needs less. */
  tableSize: 21,
  narrowTableSize: 18,
  /** 四号, for page numbers. */
  numberSize: 28,
};

export const millimetres = (length: number): number => Math.round((length * 1440) / 25.4);

/** The width of the text on the page. */
export const textWidth = millimetres(210 - 28 - 26);
