/** The look of the page: for the screen, and on A4 when it is printed; readable in grey. No font or picture is fetched. */
export const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; color: #16202b; background: #fff; font: 15px/1.55 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", "Source Han Sans SC", Arial, sans-serif; font-variant-numeric: tabular-nums lining-nums; }
main { max-width: 1000px; margin: 0 auto; padding: 24px 20px 40px; }
h1 { margin: 8px 0; font-size: 1.7em; line-height: 1.25; }
h2 { margin: 1.8em 0 0.5em; padding-bottom: 3px; border-bottom: 1px solid #c9d0d8; color: #1c4a7e; font-size: 1.15em; }
p { margin: 0.5em 0; }
dl, dd, ul, figure { margin: 0; padding: 0; }
small { color: #4a5561; font-size: 0.88em; }
.over { padding-bottom: 4px; border-bottom: 3px solid #1c4a7e; color: #4a5561; }
.identity { display: flex; flex-wrap: wrap; gap: 0 20px; color: #4a5561; font-size: 0.88em; }
.identity div { display: flex; gap: 6px; }
a { color: inherit; text-decoration: none; }
a:hover, nav a { text-decoration: underline; text-decoration-color: #8a94a0; text-underline-offset: 0.2em; }
:target { background: #fdf0c4; }
nav ol { margin: 0; padding: 0; columns: 2; column-gap: 32px; list-style: none; }
nav a { display: block; padding: 3px 0; min-height: 24px; }
nav .is-level-1 { font-weight: 700; }
nav .is-level-2 { padding-left: 1.4em; }
h3 { margin: 1.4em 0 0.4em; font-size: 1.05em; }
.part > h2 { font-size: 1.4em; }
.to-write { padding: 6px 10px; border: 1px dashed #4a5561; }
.headline { margin: 14px 0; padding: 10px 16px; border-left: 5px solid #1c4a7e; background: #f2f5f9; font-size: 1.25em; font-weight: 700; }
.key-figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); gap: 12px; }
.key-figures div { padding-left: 10px; border-left: 1px solid #c9d0d8; }
.key-figures dt, .key-figures dd { color: #4a5561; font-size: 0.88em; }
.key-figures .value { color: #16202b; font-size: 1.3em; font-weight: 700; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(400px, 100%), 1fr)); gap: 18px 24px; }
.charts figure { max-width: 620px; }
figcaption strong { display: block; }
figcaption span { color: #4a5561; font-size: 0.85em; }
svg { display: block; width: 100%; height: auto; font-family: inherit; }
.frame { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; border-bottom: 1px solid #c9d0d8; font-size: 0.85em; line-height: 1.35; }
caption { padding: 4px 0; color: #4a5561; text-align: left; }
th, td { padding: 3px 8px; text-align: left; vertical-align: baseline; font-weight: 400; }
thead th { border-top: 2px solid #1c4a7e; border-bottom: 1px solid #c9d0d8; font-weight: 700; vertical-align: top; }
thead small { display: block; font-weight: 400; }
tbody tr + tr > * { border-top: 1px solid #e3e7ec; }
.number { text-align: right; white-space: nowrap; }
th.number:first-child { text-align: left; }
.bridge caption { color: inherit; }
.bridge tbody td:nth-child(2) { width: 50%; }
.note { color: #4a5561; font-size: 0.82em; }
.sources { list-style: none; font-size: 0.85em; }
.status { display: inline-block; padding: 0 5px; border: 1px solid #8a94a0; }
.is-verified { border-color: #1c4a7e; background: #1c4a7e; color: #fff; }
.is-assumed, .is-unverified { border-style: dashed; }
td:last-child:not(.number), .hash { overflow-wrap: anywhere; }
.hash { font-family: ui-monospace, Consolas, monospace; }
@page { size: A4; margin: 14mm 13mm; }
@media print {
  body { font-size: 9.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  .charts { grid-template-columns: 1fr 1fr; }
  .frame { overflow: visible; }
  table { font-size: 6.6pt; }
  th, td { padding: 1px 2px; }
  .number { white-space: normal; }
  h2, thead { break-after: avoid; }
  figure, tr { break-inside: avoid; }
}
`;
