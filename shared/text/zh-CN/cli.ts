import type { cli as english } from '../en/cli';
import type { Translation } from '../shape';

export const cli: Translation<typeof english> = {
  about: 'Fundscope 命令行：无需窗口即可完成社会保险基金的测算、生命表、报告与核验。',
  usage: '用法：{{line}}',
  commands: '命令：',
  options: '各命令通用选项：',
  more: '“fundscope help 命令名”显示该命令的说明。退出状态：0 完成，1 执行失败，2 用法有误。',
  shared: {
    json: '标准输出只给出一份 JSON 文档',
    out: '把 JSON 文档存入此文件夹（report 命令为要写出的文件）',
    datasets: '改用另一数据文件夹；也可设环境变量 FUNDSCOPE_DATASETS',
    language: 'zh-CN 或 en；未指定时随终端语言环境',
    help: '显示本说明',
  },
  lifetable: {
    line: 'fundscope lifetable FILE.csv|--table ID [--interest 0.05] [--ages 20,60] [--closing open|last|rising] [--sex both|male|female] [--continue gompertz|kannisto] [--from 90] [--to 120]',
    summary: '由含 age、qx 两列的 CSV 文件或内置生命表生成生命表，并给出各年龄期初付终身年金与终身寿险现值',
    details:
      '--interest 为年利率（默认 0.05）。--ages 只显示部分年龄：20,60 或 20-60。--closing 指定末龄处理：末龄组开口并沿用其死亡率（open）、末龄全部死亡（last）、q 每年递增 5 % 直至 1（rising）。--sex 决定死亡婴儿在第一年中存活的时间比例。--table 以内置生命表代替文件，如 cl2025-1-male。--continue 用 Gompertz 或 Kannisto 曲线代替 --from 以上、至 --to 的各年龄，曲线按衔接年龄及以下 20 个年龄拟合。',
  },
  verify: {
    line: 'fundscope verify [FILE.json…]',
    summary: '用已知答案核验本引擎；未指定文件时使用随程序附带的核验集',
    details:
      '文件由 {id, fn, inputs, expected, tolerance, source} 组成。引擎不认识的函数计为“不支持”，绝不计为通过。有一项不通过时退出状态为 1。',
    file: '文件',
    passed: '通过',
    failed: '不通过',
    unsupported: '不支持',
    differs: '不通过 {{id}}（{{fn}}）{{at}}：应为 {{expected}}，实得 {{actual}}',
    unusable: '不通过 {{id}}（{{fn}}）：输入无法使用：{{reason}}',
    unknown: '本引擎不认识的函数：{{names}}',
  },
  population: {
    line: 'fundscope population [--start 2024] [--years 75] [--variant low|medium|high] [--base F] [--mortality F] [--fertility F] [--migration F]',
    summary: '分性别、单岁年龄逐年人口预测（队列要素法）',
    details:
      '给出起始年及其后各年 7 月 1 日的人口。可用自备文件替换内置数据：--base（sex, age, value：人数）、--mortality（sex, age, value：死亡概率）、--fertility（age, value：每名妇女生育数）、--migration（sex, age, value：年净迁移人数）；均可另设 year 列，该年数值自当年 7 月 1 日起至下一给定年止有效。年龄 0 至 100 岁，末组开口。',
    year: '年份',
    total: '合计',
    male: '男',
    female: '女',
  },
  project: {
    line: 'fundscope project [--scenario NAME|FILE] [--start Y] [--years 75] [--set parameter=value]…',
    summary: '城镇职工基本养老保险基金长期测算',
    details:
      '--scenario 为内置方案名称或 YAML 文件，默认 current-law（现行制度）。--set 自起始年之后第一个 1 月 1 日起更改参数，如 --set contribution.employerRate=0.2。',
    set: '命令行设定',
    year: '年份',
    contributors: '参保职工（百万人）',
    pensioners: '离退休人员（百万人）',
    income: '收入（十亿元）',
    expenditure: '支出（十亿元）',
    closing: '年末累计结余（十亿元）',
    fundRatio: '基金率',
    firstDeficit: '首次当期赤字：{{year}} 年',
    noDeficit: '测算期内不出现当期赤字',
    exhaustion: '基金耗尽：{{year}} 年 {{month}} 月',
    noExhaustion: '测算期内基金不会耗尽',
    actuarialBalance: '测算期精算平衡：缴费工资的 {{value}} %',
  },
  report: {
    line: 'fundscope report --kind committee --format pdf|docx|csv|json --out FILE [--language zh-CN|en] [--scenario NAME|FILE] [--set parameter=value]…',
    summary: '生成委员会报告（PDF、DOCX、CSV 或 JSON）',
    details:
      '--set、--start、--years 与 project 相同；--set 的更改将与原方案对比。无法绘制 PDF 时，改为留下同名的 DOCX、CSV 与 JSON 文件，并在标准错误输出说明原因。',
    written: '已写出：{{file}}（{{bytes}} 字节）',
    notDrawn: '无法绘制 PDF：{{reason}} 已改为留下同一报告的 DOCX、CSV 与 JSON。',
  },
  benchmark: {
    line: 'fundscope benchmark [lifetable|population|projection] [--rounds 7]',
    summary: '本引擎耗时与同次运行的参照实现对比',
    details: '未指定名称时全部运行。绝对耗时的中位数只对本机有效，请比较比值。',
    name: '名称',
    median: '中位数（毫秒）',
    best: '最快（毫秒）',
    ratio: '与参照之比',
    unit: '纳秒/人群单元·年',
    running: '正在运行 {{name}} …',
  },
};
