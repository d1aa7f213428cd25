import { defaultBrand } from '../brand.ts';

const { accent, tint, rule, muted, status } = defaultBrand;

/** The look of a scoring sheet: screen, telephone, dark, print. */
export const sheetStyle = `
:root{color-scheme:light dark;--ink:#1f2630;--muted:#${muted};--paper:#fff;--ground:#f3f5f8;--rule:#${rule};--tint:#${tint};--accent:#${accent};--good:#${status.good.ink};--bad:#${status.bad.ink};--badfill:#${status.bad.fill}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.6 Arial,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;overflow-wrap:anywhere}
.skip{position:absolute;left:-100rem}.skip:focus{left:.5rem;top:.5rem;background:var(--paper);padding:.5rem;z-index:3}
header{background:var(--paper);border-bottom:1px solid var(--rule);padding:.75rem 1rem;display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:center}
h1{font-size:1.15rem;margin:0;flex:1 1 18rem}h1 small{display:block;font-weight:400;font-size:.85rem;color:var(--muted)}
h2{font-size:1.05rem;margin:1.25rem 0 .5rem;color:var(--accent)}
main{max-width:60rem;margin:0 auto;padding:1rem 1rem 6rem}
nav{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin-bottom:.75rem}
nav select{flex:1 1 12rem}
button,select,input,textarea{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--muted);border-radius:.35rem;padding:.35rem .7rem;max-width:100%}
button{cursor:pointer}button.primary{background:var(--accent);border-color:var(--accent);color:#fff}button:disabled{opacity:.45;cursor:default}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
#record{background:var(--paper);border:1px solid var(--rule);border-radius:.5rem;padding:.75rem 1rem}
dl{display:grid;grid-template-columns:repeat(2,max-content 1fr);gap:.15rem 1rem;margin:0}dt{color:var(--muted)}dd{margin:0}
fieldset.item{background:var(--paper);border:1px solid var(--rule);border-left:5px solid var(--rule);border-radius:.5rem;margin:0 0 .75rem;padding:.25rem 1rem .75rem;min-width:0}
fieldset.item.answered{border-left-color:var(--good)}
fieldset.item:focus{outline:3px solid var(--accent)}
legend{font-weight:600;padding:0 .35rem;float:left;width:100%;margin:.35rem 0 .25rem}legend+*{clear:both}
.tag{font-weight:400;font-size:.8rem;border-radius:.3rem;padding:.05rem .4rem;background:var(--tint);color:var(--muted);white-space:nowrap}
.tag.critical{background:var(--badfill);color:var(--bad);font-weight:600}
.choices{display:flex;flex-wrap:wrap;gap:.35rem .75rem}
.choice{border:1px solid var(--rule);border-radius:.35rem;padding:.25rem .7rem;min-height:2.2rem;cursor:pointer}
.choice:has(:checked){border-color:var(--accent);background:var(--tint);font-weight:600}
.help{color:var(--muted);font-size:.92rem;margin:.5rem 0}.help p{margin:.15rem 0}
.example ul{margin:.1rem 0;padding-left:1.25rem}.example.good strong{color:var(--good)}.example.bad strong{color:var(--bad)}
.notes{display:flex;flex-wrap:wrap;gap:.35rem 1rem}.notes label:first-child{flex:1 1 16rem;display:flex;gap:.4rem;align-items:center}.notes .note{flex:1}.offset{width:13rem}
input[aria-invalid=true]{border-color:var(--bad);outline:2px solid var(--bad)}
.comment{display:block;margin-top:1rem}.comment textarea{display:block;width:100%}
footer{position:fixed;inset:auto 0 0;background:var(--paper);border-top:2px solid var(--accent);padding:.5rem 1rem;display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;z-index:2}
#score{font-weight:600;font-size:1.05rem;flex:1 1 14rem}#saved{color:var(--muted);font-size:.85rem}#message{flex-basis:100%}#message:empty{display:none}
progress{width:9rem;accent-color:var(--accent)}
dialog{border:1px solid var(--rule);border-radius:.5rem;background:var(--paper);color:var(--ink);max-width:min(30rem,92vw)}
dialog dl{grid-template-columns:max-content 1fr}
@media (max-width:40rem){dl{grid-template-columns:max-content 1fr}.choice{flex:1 1 40%}.notes label,.offset,.note{width:100%;display:block}main{padding:.75rem .75rem 9rem}footer{font-size:.92rem}}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e4e8ee;--muted:#a3afbd;--paper:#161a20;--ground:#0e1116;--rule:#3a434f;--tint:#1d2a38;--accent:#8fbfeb;--good:#8ee0aa;--bad:#ff9f97;--badfill:#3c1a18}button.primary{color:#0e1116}}
@media print{nav,footer button,.skip,#show-keys,.keys-switch,#clear,#export{display:none}footer{position:static;border:0}body{background:#fff;font-size:10.5pt}main{max-width:none;padding:0}fieldset.item{break-inside:avoid}}
`;
