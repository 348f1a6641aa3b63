/** Screen and paper: the type of official documents where it is installed, its nearest relatives elsewhere. */
export const style = `@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { margin: 0; background: #fff; color: #000; font: 16pt/28.95pt "FangSong_GB2312", "仿宋_GB2312", FangSong, "仿宋", STFangsong, serif; }
main { max-width: 156mm; margin: 0 auto; padding: 1em; }
h1, h2, h3, h4, h5, h6 { font-size: inherit; font-weight: normal; margin: 0; }
h1 { margin: 1em 0; text-align: center; font: 22pt/35pt "FZXiaoBiaoSong-B05S", "方正小标宋简体", "方正小标宋_GBK", SimSun, "宋体", STSong, serif; }
h2 { text-indent: 2em; font-family: SimHei, "黑体", STHeiti, "Heiti SC", sans-serif; }
h3, h4, h5, h6 { text-indent: 2em; font-family: KaiTi_GB2312, "楷体_GB2312", KaiTi, "楷体", STKaiti, serif; }
p { margin: 0; text-indent: 2em; text-align: justify; }
p.signature { margin-right: 4em; text-align: right; text-indent: 0; }
.scroll { margin: 0.5em 0; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font: 10.5pt/1.35 SimSun, "宋体", STSong, serif; }
th, td { border: 1px solid #000; padding: 3px 4px; font-weight: normal; text-align: center; }
th[scope^="row"] { text-align: left; }
table.w10 th[scope="rowgroup"] { min-width: 2em; }
table.w15 th, table.w15 td { padding: 3px 1px; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
h2, h3, h4 { break-after: avoid; }
@media print { main { max-width: none; padding: 0; } .scroll { overflow: visible; } }
`;
