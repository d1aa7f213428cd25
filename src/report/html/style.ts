import type { Brand } from '../brand.ts';
import { labelsOf } from '../labels.ts';
import type { Meta } from '../manuscript.ts';

/** `text` between quotes in a style sheet that itself stands in a page. */
function quoted(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, character => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}

function statusRules({ status }: Brand): string {
  return Object.entries(status)
    .map(
      ([name, { ink, fill }]) =>
        `.mark-${name}{color:#${ink}}\ntd.is-${name}{color:#${ink};background:#${fill};font-weight:600}`,
    )
    .join('\n');
}

/** The page's own margin boxes: browsers that know them number the pages of a print. */
function printRules(meta: Meta, brand: Brand): string {
  const [before, between, after] = labelsOf(meta.locale).page;
  const right = [meta.title, meta.number, meta.version].filter(Boolean).join(' ');
  const box = `font:8pt var(--sans);color:#${brand.muted}`;
  return `@page{size:A4;margin:22mm 20mm 20mm;
  @top-left{content:${quoted(brand.header ?? meta.organisation)};${box}}
  @top-right{content:${quoted(right)};${box}}
  @bottom-right{content:${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)};${box}}}
@media print{
  :root{color-scheme:light}
  body{font-size:10.5pt;background:#fff}
  table{font-size:9pt;line-height:1.4}th,td{padding:.25rem .45rem}
  main{max-width:none;padding:0;margin:0;border:0;box-shadow:none}
  .skip{display:none}
  thead{display:table-header-group}
  tr,figure.chart,blockquote,nav.contents,.signatures{break-inside:avoid}
  h2,h3,h4,figure.table figcaption,thead,p:has(+figure.table){break-after:avoid}
  tbody tr:first-child,tbody tr:nth-child(2),tbody tr:last-child{break-before:avoid}
  .page-break{break-before:page}
  .cover{break-after:page;min-height:200mm;padding-top:60mm;text-align:center;border:0}.cover dl{flex-direction:column;align-items:center}
  .scroll{overflow:visible}
  figure.chart svg{min-width:0}
  a{color:inherit}
  *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}`;
}

function darkRules(): string {
  return `@media screen and (prefers-color-scheme:dark){
  :root{--ink:#e4e8ee;--muted:#9aa6b4;--paper:#161a20;--ground:#0e1116;--rule:#343c47;--tint:#1d2630;--accent:#8fbfeb;--head:#24476b}
  td.is-good{color:#8ee0aa;background:#14301f}td.is-warn{color:#f2c96b;background:#362a0e}
  td.is-bad{color:#ff9f97;background:#3c1a18}td.is-none{color:#b4bdc8;background:#252b33}
  .mark-good{color:#8ee0aa}.mark-warn{color:#f2c96b}.mark-bad{color:#ff9f97}.mark-none{color:#b4bdc8}
  figure.chart .scroll{background:#fff}
}`;
}

/** The style sheet of a page: screen, telephone, dark, print. */
export function styleSheet(meta: Meta, brand: Brand): string {
  const sans = `${quoted(brand.fonts.latin)},"PingFang SC","Microsoft YaHei","Noto Sans SC","Source Han Sans SC",sans-serif`;
  return `:root{color-scheme:light dark;--ink:#1f2630;--muted:#${brand.muted};--paper:#fff;--ground:#f3f5f8;--rule:#${brand.rule};--tint:#${brand.tint};--accent:#${brand.accent};--head:#${brand.accent};--sans:${sans}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.75 var(--sans);overflow-wrap:anywhere}
main{max-width:60rem;margin:2rem auto;padding:3rem 3.5rem;background:var(--paper);border:1px solid var(--rule);border-radius:4px}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem}
a{color:var(--accent)}
.logo{display:block;max-height:3rem;max-width:14rem;margin-bottom:1rem}
h1{font-size:2rem;line-height:1.3;margin:.2rem 0;color:var(--accent)}
h2{font-size:1.45rem;margin:2.4rem 0 .8rem;color:var(--accent);border-bottom:1px solid var(--rule);padding-bottom:.3rem}
h3{font-size:1.2rem;margin:1.8rem 0 .6rem;color:var(--accent)}
h4,h5,h6{font-size:1.05rem;margin:1.4rem 0 .4rem;color:var(--accent)}
.title-block{border-bottom:3px solid var(--accent);padding-bottom:1rem;margin-bottom:1.6rem}
.title-block p{margin:.2rem 0;color:var(--muted)}.title-block .subtitle{font-size:1.25rem}
.title-block dl{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;margin:.6rem 0 0;font-size:.9rem;color:var(--muted)}
.title-block dl div{display:flex}.title-block dt{white-space:pre}.title-block dd{margin:0}
blockquote{margin:1.2rem 0;padding:.7rem 1.2rem;background:var(--tint);border-left:5px solid var(--accent)}
blockquote p{margin:.3rem 0}
nav.contents{margin:1.6rem 0;padding:.8rem 1.4rem;border:1px solid var(--rule);border-radius:4px}
nav.contents p{margin:0;font-weight:700;color:var(--accent)}nav.contents ol{list-style:none;margin:.3rem 0;padding:0}
nav.contents li.level-2{padding-left:1.5rem}nav.contents li.level-3{padding-left:3rem}nav.contents li.level-1{font-weight:600}
nav.contents a{text-decoration:none;color:inherit}nav.contents a:hover{text-decoration:underline}
figure{margin:1.4rem 0}figcaption{text-align:center;font-weight:600;font-size:.92rem;margin:.4rem 0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem;line-height:1.5;border-top:2px solid var(--head);border-bottom:2px solid var(--head)}
th{background:var(--head);color:#fff;font-weight:600}
th,td{border:1px solid var(--rule);padding:.4rem .6rem;text-align:left;vertical-align:middle}
td.right,th.right{text-align:right;font-variant-numeric:tabular-nums}@media screen{td.right{white-space:nowrap}}td.center,th.center{text-align:center}
th,td{overflow-wrap:normal}.long{overflow-wrap:anywhere}.line{white-space:nowrap}
figure.chart svg{display:block;width:100%;height:auto;min-width:34rem}
code{font-family:"Consolas","SFMono-Regular",ui-monospace,monospace;font-size:.9em}
li.task-list-item{list-style:none;margin-left:-1.4rem}
sup a{text-decoration:none}
pre{background:var(--tint);padding:.8rem 1rem;overflow-x:auto}
.signatures{margin:1.5rem 0}.signatures div{display:grid;grid-template-columns:5rem minmax(11rem,1.4fr) 3rem 1.6fr 3rem 1fr;gap:.6rem;align-items:end;padding:.7rem 0}
.signatures .line{border-bottom:1px solid var(--muted);min-height:1.6rem}.signatures .label{color:var(--muted)}
.footnotes{margin-top:2.5rem;border-top:1px solid var(--rule);font-size:.88rem;color:var(--muted)}.footnotes h2{font-size:1rem;border:0;margin:.8rem 0 0}
.watermark{position:fixed;inset:0;display:flex;align-items:center;justify-content:center;font-size:16vmin;font-weight:700;color:#808890;opacity:.14;transform:rotate(-35deg);pointer-events:none}
${statusRules(brand)}
@media screen and (max-width:48rem){main{margin:0;padding:1.2rem 1rem;border:0}h1{font-size:1.55rem}h2{font-size:1.25rem}.scroll>table.wide{min-width:46rem}.scroll>table.middling{min-width:34rem}.wide th:first-child,.wide td:first-child,.middling th:first-child,.middling td:first-child{position:sticky;left:0}.wide td:first-child,.middling td:first-child{background:var(--paper)}.signatures div{grid-template-columns:5.5rem 1fr}}
${darkRules()}
${printRules(meta, brand)}
`;
}
