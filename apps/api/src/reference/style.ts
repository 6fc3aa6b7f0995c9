/** The page's whole style: it has no script, and loads nothing. Colours as the pages of the product have them. */
export const REFERENCE_STYLE = `
:root{color-scheme:light dark;--paper:#fafaf8;--surface:#fff;--sunken:#f3f3f0;--line:#e3e4e0;--ink:#1d2329;--ink-2:#4d555c;--link:#0d5f9c;--get:#0b6b4b;--post:#2f4fb5;--put:#7a5200;--delete:#a3241c}
@media (prefers-color-scheme:dark){:root{--paper:#0c1014;--surface:#12171c;--sunken:#191f25;--line:#272e35;--ink:#e9ecee;--ink-2:#a9b1b8;--link:#7cc0f4;--get:#5fd0a5;--post:#9db4ff;--put:#e8bd6a;--delete:#ff9c92}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.55 ui-sans-serif,system-ui,sans-serif;overflow-wrap:anywhere}
a{color:var(--link)}
code,pre{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
code{background:var(--sunken);padding:.05em .3em;border-radius:4px}
pre{margin:0;padding:.75rem 1rem;background:var(--sunken);border:1px solid var(--line);border-radius:6px;overflow-x:auto;overflow-wrap:normal}
pre code{background:none;padding:0}
.page{display:grid;grid-template-columns:17rem minmax(0,1fr);max-width:96rem;margin:0 auto}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding:1.5rem 1rem 2rem 1.5rem;border-right:1px solid var(--line);font-size:13.5px}
nav summary{cursor:pointer;font-weight:600;padding:.3rem 0}
nav ul{list-style:none;margin:0 0 .6rem;padding:0}
nav li a{display:block;padding:.2rem 0 .2rem .9rem;color:var(--ink-2);text-decoration:none}
nav li a:hover{color:var(--link);text-decoration:underline}
main{padding:1.5rem clamp(1rem,3vw,3rem) 5rem;min-width:0}
h1{font-size:1.75rem;line-height:1.2;margin:.2rem 0 .5rem}
h2{font-size:1.3rem;margin:2.75rem 0 .75rem;padding-top:1.25rem;border-top:1px solid var(--line)}
h3{font-size:1.05rem;margin:0}
h4{font-size:.8rem;margin:1.1rem 0 .4rem;color:var(--ink-2);text-transform:uppercase;letter-spacing:.04em}
h4 a,h4 code{text-transform:none;letter-spacing:0}
main>p,main>ul{max-width:46rem}
article{margin:1rem 0 2rem;padding:1.1rem 1.25rem 1.25rem;background:var(--surface);border:1px solid var(--line);border-radius:10px;content-visibility:auto;contain-intrinsic-size:auto 40rem}
article .route{margin:.35rem 0 .6rem;display:flex;gap:.6rem;align-items:baseline;flex-wrap:wrap}
.route code{background:none;padding:0;font-size:14px}
.method{font:600 12px/1 ui-monospace,monospace;padding:.3em .5em;border:1px solid currentColor;border-radius:4px}
.get{color:var(--get)}.post{color:var(--post)}.put,.patch{color:var(--put)}.delete{color:var(--delete)}
.split{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1.5rem;align-items:start}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:13.5px}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}
th{font-weight:500;min-width:9rem}
small{color:var(--ink-2);font-size:12.5px}
.required{display:block;color:var(--put)}
details.schema{border-bottom:1px solid var(--line);padding:.4rem 0}
details.schema>summary{cursor:pointer;font-weight:600}
:target{outline:2px solid var(--link);outline-offset:3px}
@media (max-width:70rem){.split{grid-template-columns:minmax(0,1fr)}}
@media (max-width:48rem){.page{grid-template-columns:minmax(0,1fr)}nav{position:static;max-height:none;border-right:0;border-bottom:1px solid var(--line);padding:1rem}article{padding:1rem;border-radius:8px}th{min-width:7rem}nav li a{padding:.45rem 0 .45rem .9rem}}
@media print{nav{display:none}.page{display:block}article{break-inside:avoid;content-visibility:visible}}
`.trim();
