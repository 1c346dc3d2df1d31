import { cliEvidence } from './cliEvidence';
import { cliInvesting } from './cliInvesting';
import { cliLiabilities } from './cliLiabilities';
import { cliReports } from './cliReports';
import { cliSimulate } from './cliSimulate';

export const cli = {
  about: 'Fundscope without a window: projections, life tables, reports and checks of social-insurance funds.',
  usage: 'Usage: {{line}}',
  commands: 'Commands:',
  options: 'Options of every command:',
  more: '“fundscope help COMMAND” explains one command. Exit status: 0 done, 1 the work failed, 2 wrong use.',
  shared: {
    json: 'one JSON document on standard output and nothing else',
    out: 'keep the JSON document in this folder (for report: the file to write)',
    datasets: 'another folder of data files; also the variable FUNDSCOPE_DATASETS',
    language: 'zh-CN or en; without it the locale of the terminal decides',
    help: 'show this text',
  },
  lifetable: {
    line: 'fundscope lifetable FILE.csv|--table ID [--interest 0.05] [--ages 20,60] [--closing open|last|rising] [--sex both|male|female] [--continue gompertz|kannisto] [--from 90] [--to 120]',
    summary:
      'life table, annuity-due and whole-life insurance by age, from a CSV file with the columns age and qx or from a bundled table',
    details:
      '--interest is the yearly rate (0.05 unless given). --ages shows some ages only: 20,60 or 20-60. --closing says how the table ends: the last age stays open at its own rate (open), everybody dies in it (last), or q grows by 5 % a year to 1 (rising). --sex sets the share of the first year that infants who die have lived. --table takes a bundled table by its id, such as cl2025-1-male, in place of the file. --continue replaces the ages above --from, up to --to, by a Gompertz or Kannisto curve fitted to the 20 ages below.',
  },
  verify: {
    line: 'fundscope verify [FILE.json…]',
    summary: 'known answers against this engine; without a file those that come with the program',
    details:
      'A file holds cases {id, fn, inputs, expected, tolerance, source}. A function that the engine does not know counts as unsupported, never as passed. Exit status 1 when a case fails.',
    file: 'file',
    passed: 'passed',
    failed: 'failed',
    unsupported: 'unsupported',
    differs: 'FAILED {{id}} ({{fn}}) {{at}}: expected {{expected}}, got {{actual}}',
    unusable: 'FAILED {{id}} ({{fn}}): inputs not usable: {{reason}}',
    unknown: 'Not known to this engine: {{names}}',
  },
  mortality: {
    line: 'fundscope mortality fit|forecast|experience FILE.csv [--model NAME] [--ages 60-94] [--years 1990-2024] [--ahead 50] [--quantiles 0.05,0.5,0.95] [--start observed|fitted] [--csv FILE] [--men ID] [--women ID] [--bands 20,40,60,80]',
    summary:
      'mortality from deaths and person-years: fit laws and models, carry them forward, set deaths against a table',
    details:
      'The file has the columns age, deaths and exposure (person-years), and as the case may be year and sex (M, F); or rate in place of deaths and exposure. fit and forecast take --model lee-carter (unless given), lee-carter-poisson, li-lee or cbd; fit also apc, and of one table gompertz, makeham and heligman-pollard. forecast goes --ahead years on from the last observed rates (--start fitted: from the fitted ones), gives chances to die at --quantiles, and writes them to --csv. experience sets deaths against bundled tables by id (cl2025-1-male and cl2025-1-female unless --men and --women say otherwise), by age from the first ages of --bands on.',
  },
  population: {
    line: 'fundscope population [--start 2024] [--years 75] [--variant low|medium|high] [--base F] [--mortality F] [--fertility F] [--migration F]',
    summary: 'population by sex and single age, year by year (cohort-component)',
    details:
      'Shows 1 July of the start year and of each of the years after it. Files of your own take the place of the bundled figures: --base (sex, age, value: persons), --mortality (sex, age, value: chance to die), --fertility (age, value: births a woman), --migration (sex, age, value: net migrants a year); each may have a column year, whose figures hold from that 1 July until the next year given. Ages run from 0 to 105, the last open; files may end at 100, whose open group is then split or goes on at its own chance.',
    year: 'year',
    total: 'total',
    male: 'male',
    female: 'female',
  },
  project: {
    line: 'fundscope project [--scenario NAME|FILE] [--start Y] [--years 75] [--set parameter=value]…',
    summary: 'long-term projection of the employees’ pension fund',
    details:
      '--scenario is current-law unless given, the name of a bundled scenario or a YAML file. --set changes a parameter from the first 1 January after the start, for instance --set contribution.employerRate=0.2.',
    set: 'Set on the command line',
    year: 'year',
    contributors: 'contributors (m)',
    pensioners: 'pensioners (m)',
    income: 'income (bn yuan)',
    expenditure: 'expenditure (bn yuan)',
    closing: 'fund at year end (bn yuan)',
    fundRatio: 'fund ratio',
    firstDeficit: 'First deficit: {{year}}',
    noDeficit: 'No deficit within the horizon',
    exhaustion: 'Fund empty: {{year}}-{{month}}',
    noExhaustion: 'The fund is not empty within the horizon',
    actuarialBalance: 'Actuarial balance over the horizon: {{value}} % of payroll',
    heldLevel: 'Held level beyond their last stated year: {{count}} parameters (heldLevel in the JSON document)',
  },
  regions: {
    line: 'fundscope regions [--scenario NAME|FILE] [--start Y] [--years 75] [--set parameter=value]… [--regime own|adjustment|national] [--region CODE]',
    summary: 'the employees’ pension fund of each of the 31 provinces, with members who move',
    details:
      '--regime says how provinces pool: each alone (own), with the central adjustment by the rule of 2018 (adjustment), or in one national pool (national, unless given). --region shows the years of one province by its code, such as 440000. Members of each province in the opening year are published for few provinces; the others are allotted by an assumed rule that keeps national totals.',
    region: 'province',
    contributors: 'contributors (m)',
    pensioners: 'pensioners (m)',
    dependency: '65+ per 100 of 16–59',
    reserve: 'reserve {{year}} (months)',
    firstDeficit: 'first deficit',
    exhaustion: 'empty',
    transfer: 'net pooling {{year}} (bn yuan)',
    year: 'year',
    income: 'income (bn yuan)',
    benefits: 'benefits (bn yuan)',
    pooling: 'net pooling (bn yuan)',
    moves: 'net transfers of movers (bn yuan)',
    closing: 'fund at year end (bn yuan)',
    drift:
      'All provinces together over the national run in {{year}}: contributors {{contributors}} %, pensioners {{pensioners}} %, benefits {{benefits}} %.',
    inequality:
      'Reserve months between provinces in {{year}}: Gini {{gini}}, Theil {{theil}}, of which between the four zones {{between}}.',
  },
  merge: {
    line: 'fundscope merge A B [--prefer a|b]',
    summary: 'lays two scenarios that build on the same one together',
    details:
      'A and B are names of bundled scenarios or YAML files. Prints the merged scenario as a YAML file that can be kept and projected. Where both change the same figure to different values the conflicts are printed and the status is 1, unless --prefer says whose values stand.',
    open: 'Changed by both, and not to the same: {{count}}. Say --prefer a or --prefer b, or decide each in the application.',
    conflict: 'changed by both',
  },
  award: {
    line: 'fundscope award PERSON.json',
    summary: 'the pension of one person, line by line',
    details:
      'Reads one person from JSON: region (such as 110000), post (men, womenWorker, womenCadre), birth and startedWork (2026-05), creditedMonths, averageIndex, accountBalance, and if need be retirement, deemedMonths, preAccountMonths, transitionIndex, disposableIncome, drawnMonths and disabledIn. Without retirement the statutory month is taken; with disabledIn the allowance of one who can no longer work is added.',
    answer:
      '{{amount}} yuan a month from {{month}} (statutory month {{statutory}}; {{missing}} months short of the minimum)',
    disability:
      'Unable to work: {{amount}} yuan a month by article {{article}}; months: {{months}} (– until the statutory age)',
    noDisability: 'Unable to work: no allowance in that month',
    step: 'step',
    value: 'result',
    unit: 'unit',
    formula: 'formula',
    inputs: 'with',
  },
  career: {
    line: 'fundscope career CAREER.json',
    summary: 'the individual account of one person, year by year',
    details:
      'Reads contributions from JSON: entries, each with year, months, monthlyBase and averageWage (yuan a month), and if need be firstMonth and accountRate; until is the last year shown, interest is monthProduct or yearEnd, gaps is paidMonths or calendarMonths. Years earn the announced rate, and the assumed one after the last announced.',
    answer: '{{closing}} yuan at the end of {{until}}; {{months}} months paid, mean index {{index}}',
  },
  compare: {
    line: 'fundscope compare A B [--measure all|actuarialBalance|exhaustion|closing] [--year Y] [--from-datasets DIR]',
    summary: 'what sets two scenarios apart, and what each difference does',
    details:
      'A and B are names of bundled scenarios or YAML files. The change from A to B is split in the order data, assumptions, law, method, period, and by Shapley values: the mean of each lever over all orders. Up to eight levers are taken one by one; more are grouped by chapter, and if need be by step. --year is the year whose closing fund is compared; the last that both project unless given. --from-datasets takes data and law of A from another folder.',
    title: '{{before}} → {{after}} ({{runs}} projections)',
    actuarialBalance: 'Actuarial balance, % of payroll: {{before}} → {{after}} ({{change}})',
    exhaustion: 'Fund empty, year: {{before}} → {{after}} ({{change}}); a fund that lasts counts as empty at the end',
    closing: 'Fund at the end of {{year}}, bn yuan: {{before}} → {{after}} ({{change}})',
    change: 'change',
    lever: 'lever, by Shapley values',
    step: 'step, in order',
    kind: 'kind',
    data: 'data',
    assumptions: 'assumptions',
    law: 'law',
    method: 'method',
    period: 'period',
    fertility: 'Fertility',
    chapter: {
      population: 'Births and life expectancy',
      economy: 'Economy',
      mortality: 'Mortality',
      coverage: 'Coverage',
      contribution: 'Contributions',
      account: 'Individual accounts',
      retirement: 'Retirement',
      benefit: 'Benefits',
      survivor: 'Survivors',
      disability: 'Disability',
      fund: 'Subsidy and other flows',
      pooling: 'Pooling between provinces',
      mobility: 'Moves between provinces',
    },
  },
  liabilities: cliLiabilities,
  simulate: cliSimulate,
  solve: {
    line: 'fundscope solve --lever PARAMETER… --target TARGET… [--aim change|cost] [--pareto YEAR,…|N] [--probability P --months K --until YEAR [--package NAME|FILE] [--paths N] [--seed S] [--workers N]] [--from YEAR] [--ramp YEARS] [--delays 5,10] [--scenario NAME|FILE] [--set parameter=value]…',
    summary: 'how far levers must be pulled to meet targets, or to keep a reserve with a chance',
    details:
      'TARGET is no-exhaustion:2070 (the fund never below zero up to the end of 2070), no-deficit:2060, balance:75=0 (actuarial balance over 75 years, as a share of payroll), fund-ratio:2050=1 (opening fund over the expenditure of the year) or reserve:2050=3 (months of payments in hand up to 2050). Levers and their ends stand in datasets/levers.yaml; a lever is named by its parameter. It is pulled from 1 January of --from on (the year after the first of the projection) and reached in equal steps over --ramp years. --delays solves again with the lever pulled that much later: the cost of waiting. Every figure is an exact run. Where no value between the ends meets the target, the command says which comes closest. With several --lever or --target the least change that meets all targets is found: the sum of squares of each lever’s change over its range, with --aim cost each weighed by its cost in datasets/levers.yaml. --pareto takes years (least effort to last until each) or, with two levers and one target, the most positions of the first, in steps of an act up to where it needs no other. --probability asks for the first step of one lever, or the hundredth of a --package, that keeps --months of payments in hand up to --until on at least that share of --paths paths, all of the same --seed.',
    alreadyMet: '{{lever}}: the target is met as things stand, at {{value}} (margin {{margin}}).',
    noSolution:
      '{{lever}}: no value from {{low}} to {{high}} meets the target. The closest is {{value}} (margin {{margin}}).',
    solved: '{{lever}}: {{value}} meets the target from {{from}} on; now {{standard}}.',
    stepped: 'In steps of an act: {{value}} (margin {{margin}}).',
    runs: '{{iterations}} exact runs, residual {{residual}}',
    waited: 'Pulled {{years}} years later',
  },
  indicators: {
    line: 'fundscope indicators [--horizon 25,50,75] [--closed] [--births 1960,2008] [--scenario NAME|FILE] [--start Y] [--set parameter=value]…',
    summary:
      'actuarial balance, obligations, rates, pension debt, adequacy, generations, reserve and budget over any horizon',
    details:
      'Horizons are years from the start, 10 to 100. What each indicator means, its formula, unit and source stand in datasets/indicators.yaml and with each row of --json; what they take for granted in datasets/indicators-settings.yaml. --closed takes those alone who are insured or drawing at the start. --births names the birth years of the generations that --json lists by kind of member, beside adequacy by group, the draws on a reserve and the subsidy needed year by year. A cell without a value says why.',
    horizon: '{{years}} years',
  },
  sensitivity: {
    line: 'fundscope sensitivity [--measure actuarialBalance|exhaustion|closing] [--year Y] [--grid PARAMETER,PARAMETER] [--count N] [--pairs parameter=value,…] [--stress all|ID] [--reverse TARGET [--most N]] [--package NAME|FILE] [--rate-cut RATE [--response PARAMETER] [--horizon YEARS]] [--increase YEAR] [--from YEAR] [--scenario NAME|FILE] [--set parameter=value]…',
    summary: 'assumptions moved one at a time, two levers over a grid, effects of levers together',
    details:
      'Without --grid or --pairs each assumption of datasets/sensitivities.yaml is moved down and up alone, the widest effect first. --grid takes two levers of datasets/levers.yaml over their ranges, --count values each (5). --pairs sets levers to values and says for every pair what both together do beyond the sum of each alone. --stress gives the headline under each case of datasets/stresses.yaml, --reverse how much of each assumption’s move it takes to break a target, alone and together, up to --most times. --package says what a package of datasets/packages.yaml or of a file does beyond the sum of its levers. --rate-cut lowers the employer rate and finds how far --response (collection unless given) must rise to make up for it over --horizon years. --increase is what one point more of increase costs in a year. Every figure is an exact run.',
    base: 'As it stands: {{base}}',
    factor: 'assumption',
    low: 'moved down',
    high: 'moved up',
    width: 'width',
    alone: 'alone',
    pair: 'pair',
    together: 'together',
    interaction: 'interaction',
  },
  increase: {
    line: 'fundscope increase RULE.json [--scenario NAME|FILE.yaml] [--start 2025] [--set ID=VALUE ...]',
    summary: "what one year's increase costs, and who gains how much",
    details:
      'Reads the rule of one year from JSON, yuan a month: fixed; perYear, bands such as {"above": 15, "amount": 1.5} for each credited year beyond; perYearMinimum; partYears (whole or exact); ofPension, a share of the own pension; byAge, such as {"from": 70, "amount": 25}. What is left out is none. It is laid on everyone retired before the first year of the scenario.',
    answer: 'In {{year}} the rule costs {{cost}}, {{share}} of all pensions.',
    compared: 'The scenario raises them by {{stated}} in that year; a percentage point is {{point}}.',
    group: 'group',
    age: 'age',
    ages: '{{from}} to {{to}}',
    agesFrom: '{{from}} and over',
    all: 'all',
    persons: 'persons',
    pension: 'pension',
    fixed: 'fixed',
    byYears: 'by years',
    byPension: 'by pension',
    tilt: 'for age',
    total: 'increase',
    share: 'share',
    note: 'Means, yuan a month, before rounding. Each age of a group stands for its mean pension and years; nobody is taken to live in a remote area.',
  },
  law: {
    line: 'fundscope law [--on 2024-06-30]',
    summary: 'law and assumptions as they stand on one day, with what each rests on',
    details:
      'Today unless --on is given. “held level” marks a value that is carried on beyond the last year anyone has stated one for, where nobody has looked on or after the day whether it still holds; “act came later” one whose act was published after the day, so that nobody could know it then.',
    parameter: 'parameter',
    value: 'value',
    unit: 'unit',
    from: 'from',
    marks: 'marks',
    basis: 'basis',
    notInForce: 'not in force',
    heldLevel: 'held level',
    enactedLater: 'act came later',
    acts: 'Acts published by that day: {{count}}; the last of {{day}}: {{title}}',
  },
  import: {
    line: 'fundscope import FILE|DIR… [--as TABLE] [--workspace DIR | --database FILE] [--mapping FILE] [--total column=1234.56]… [--replace]',
    summary: 'check files and load them: CSV, XLSX, JSON, Parquet, Arrow, also zipped',
    details:
      'Without --workspace or --database the files are checked only. --as names the table; without it the columns decide. --mapping takes a file of mappings saved by the window. --total declares what the file should hold (rows=1000 for the number of rows). Further: --part (sheet or member), --encoding, --date-order ymd|dmy|mdy, --money-unit yuan|tenThousand|hundredMillion, --key FILE (the key that persons are hashed with), --replace (the same file again), --keep-doubtful (rows that are readable but can hardly be true, such as wrong check digits, repeated keys or unknown members, are loaded and noted in doubtful_rows). The passphrase of an encrypted workspace is taken from the variable FUNDSCOPE_PASSPHRASE. Rows read = loaded + rejected; all rejected rows are in the table rejected_rows.',
  },
  audit: {
    line: 'fundscope audit --data DIR | --workspace DIR [--rules ID,ID] [--rules-file FILE]… [--as-of 2025-01-01] [--key planted.csv] [--out DIR]; fundscope audit rules; fundscope audit digits|sample|risk --data DIR … ; fundscope audit evaluate sample.csv; fundscope audit reconcile --data DIR | --workspace DIR [--region CODE] [--scheme SCHEME] [--from 2024-01] [--until 2024-12]; fundscope audit price --data DIR | --workspace DIR …',
    summary: 'run audit rules over a folder of tables or a workspace',
    details:
      '--data loads a folder of CSV, Parquet, XLSX or JSON files in memory (files named after a table are that table, others are told by their columns); rows that are readable but can hardly be true are kept, because an audit wants to find them. With --workspace the tables of a workspace are audited, and findings are kept in it. --rules runs some rules only; --rules-file adds rules of your own. --as-of is the day up to which things are judged, the day after the last month of the data unless given. --out writes findings.csv and the rows beneath each rule’s findings. --key sets the findings against an answer key, such as the planted.csv of a sample, and gives precision and recall. A rule that lacks a table or column is not run, and says what it needs. Exit status 0 when the audit ran, whatever it found. “audit rules” lists all rules. “audit digits --table T --amount COLUMN” holds leading digits against Benford, or says why that would mean nothing. “audit sample --table T --method random|stratified|monetary” draws --size rows, or as many as --confidence, --tolerable and --expected ask for (yuan for monetary, rates otherwise), from --seed; --strata names a column or limits of amounts, --allocation neyman|count|value; --table findings draws from findings; with --out the list and its terms are written, and “audit evaluate sample.csv” projects them once the column “audited” is filled in. “audit risk --unit employer|region” scores by --model FILE (the bundled one unless given). --where column=value narrows the rows. “audit reconcile” holds books against themselves, bank statements and business records, fund by fund, and says step by step what a difference comes from. “audit price” says what the findings are worth to the fund of --scenario (with --set, --start, --years as for project): --counting confirmed|expected|found, --scope poolAlone|wholeFund (with --share benefits=0.03 --share contributions=0.03 where the data don’t tell the pool’s part), --future presentCases|asNow, --from YEAR in which money comes back and leaks stop, --collected share of claims that comes in, --draws and --seed of the --confidence intervals; with --workspace the cases decided there count.',
  },
  workspace: {
    line: 'fundscope workspace create|open|check|journal|backup|steps DIR | export DIR TABLE | restore FILE DIR | replay DIR STEPS FILE… [--file FILE] [--partial] [--format csv|parquet] [--unmask REASON] [--name NAME] [--passphrase-file FILE]',
    summary: 'workspaces: what is in them, whether they are whole, their journal, backups, tables for others',
    details:
      'open lists the tables; check follows hashes and chain, opens the tables and changes nothing (exit status 1 when the workspace is damaged); journal shows who did what when. export writes a table with names, numbers and accounts masked; --unmask REASON writes them as they are kept and puts the reason into the journal first. restore checks a backup whole before it touches DIR, and keeps what was there. steps writes down how a workspace was filled; replay does it again with other files, says which columns are missing, which values are new and which totals are off, and loads nothing while a file or column is missing unless --partial is given. A passphrase comes from --passphrase-file or the variable FUNDSCOPE_PASSPHRASE; with create it encrypts the new workspace.',
  },
  report: {
    line: 'fundscope report --kind committee|pack|valuation|region|disclosure|audit|findings|investment --format pdf|docx|xlsx|html|csv|parquet|json --out FILE [--languages zh-CN,en] [--scenario NAME|FILE] [--set parameter=value]…',
    summary: 'reports: for a committee, of an actuary, on provinces, for disclosure, on an audit, on investments',
    details:
      '--set, --start and --years as for project; what --set changes is compared with the scenario as it stands. pack and valuation take --paths N (with --seed and --workers) for a simulation beside the run; valuation takes --previous NAME|FILE, the scenario of the valuation before, and says which passages are still to be written. region takes --region CODE, or several with commas, or all: then --out is a folder, a province that fails stops none of the others, and the exit status is 1; --regime as for regions. disclosure takes --from and --to, years. audit and findings take --data and the other options of audit, findings one rule with --rules; investment takes --portfolio and --fund as limits does. An option that the kind does not take is refused. --languages zh-CN,en writes one file in each from one run, named FILE.zh-CN and FILE.en before the ending. Where a PDF cannot be drawn, DOCX, HTML, CSV and JSON of the same name are left instead and the command says why on standard error.',
    progress: '{{done}} of {{of}}: {{name}}',
    failed: '{{name}} was not written: {{reason}}',
    missing: 'The report lacks: {{sections}}',
    unwritten: '{{count}} passages are still to be written: {{ids}}',
    written: 'Written: {{file}} ({{bytes}} bytes)',
    notDrawn: 'The PDF could not be drawn: {{reason}} The same report is left as DOCX, HTML, CSV and JSON.',
  },
  sample: {
    line: 'fundscope sample --out DIR [--members 2000] [--seed 1]',
    summary:
      'a province that does not exist: members, contributions, benefits, accounts and books, with planted errors',
    details:
      'Writes one CSV file a table into DIR, and planted.csv: which rule must find which rows. The same seed gives the same bytes. Up to 5,000,000 members; the shares of everything are in datasets/sample/province.yaml.',
    table: 'table',
    rows: 'rows',
    progress: '{{done}} of {{of}} members',
  },
  ...cliEvidence,
  ...cliReports,
  ...cliInvesting,
  benchmark: {
    line: 'fundscope benchmark [lifetable|population|regions|provinces|provinces-plain|projection|kernel|kernel-plain|paths|paths-plain|paths-10000|regional-paths|regional-paths-plain|import|audit] [--rounds 7] [--rows 200000]',
    summary: 'times of the engine beside a plain reference, in the same run',
    details:
      'Without a name all run; import is compared with DuckDB’s own unchecked reading of the same file (--rows 200000 unless given), audit (all rules over a sample of 3,000 members) with reading its tables once. Medians of absolute times hold for this machine only; compare ratios. paths goes through paths of the country on one thread; paths-10000 draws 10,000 of them, projects them on two threads and takes their quantiles, at most three times; regional-paths takes paths through all provinces; names in -plain are the plain functions that the kernel is held to.',
    name: 'name',
    median: 'median (ms)',
    best: 'best (ms)',
    ratio: 'ratio to the reference',
    unit: 'ns a cell-year',
    running: 'Running {{name}} …',
  },
} as const;
