import type { MoneyUnit } from '../matching/mapping';
import { type ColumnReading, matches, type StepNames } from './columnReading';
import { evened } from './evenText';

/** Sign or brackets of the ledger, currency, digits, power of ten, 万 and 亿, 元, per cent. */
const shape =
  '^([(])?[+]?(-)?(?:¥|RMB|CNY|人民币)? ?[+]?(-)?([0-9][0-9., ]*|[.][0-9]+)(?:e([+-]?[0-9]{1,2}))? ?(万亿|亿|万)?(元)?(%)?([)])?$';
const groups = ['open', 'minus', 'late', 'body', 'power', 'unit', 'yuan', 'percent', 'close'] as const;

const plainDigits = '[0-9]+[.]?[0-9]*|[.][0-9]+';
const commaGroups = '[0-9]{1,3}(,[0-9]{3})+([.][0-9]*)?';
const dotGroups = '[0-9]{1,3}([.][0-9]{3})+,[0-9]+|[0-9]{1,3}([.][0-9]{3}){2,}';
const spaceGroups = '[0-9]{1,3}( [0-9]{3})+([.,][0-9]+)?';
/** Groups of four digits are used too, so four digits after a comma may be either. */
const perhapsGroupsOfFour = '[1-9][0-9]{0,3},[0-9]{4}';
const decimalComma = '[0-9]+,[0-9]+';
/** 1,234 and 1.234: thousands or three decimals, which only the rest of the column can tell. */
const eitherWay = '[1-9][0-9]{0,2}[,.][0-9]{3}';

const dotForComma = (text: string): string => `replace(${text}, ',', '.')`;

function digitsOf(body: string): string {
  return `CASE WHEN ${matches(body, plainDigits)} THEN ${body}
    WHEN ${matches(body, commaGroups)} THEN replace(${body}, ',', '')
    WHEN ${matches(body, dotGroups)} THEN ${dotForComma(`replace(${body}, '.', '')`)}
    WHEN ${matches(body, spaceGroups)} THEN ${dotForComma(`replace(${body}, ' ', '')`)}
    WHEN ${matches(body, perhapsGroupsOfFour)} THEN NULL
    WHEN ${matches(body, decimalComma)} THEN ${dotForComma(body)} END`;
}

const powers: Readonly<Record<MoneyUnit, number>> = { yuan: 0, tenThousand: 4, hundredMillion: 8 };

/** Where the heading gives a unit, a value that gives one of its own contradicts it. */
const unitsClash = ({ part }: StepNames, unit: MoneyUnit): string =>
  unit === 'yuan' ? 'false' : `${part('unit')} <> '' OR ${part('yuan')} <> ''`;

interface NumberKind {
  /** SQL type that is wide enough to see what the value loses. */
  readonly wide: string;
  readonly unit: MoneyUnit;
  readonly percent: boolean;
}

/** Parts of the evened text up to `number`, the value as the engine reads it in full width. */
function numberParts(names: StepNames, { wide, unit, percent }: NumberKind) {
  const { even, part } = names;
  const extract = (group: number): string => `regexp_extract(${even}, '${shape}', ${group}, 'i')`;
  const pieces = Object.fromEntries(groups.map((name, index) => [name, extract(index + 1)]));
  const negative = `(${part('minus')} <> '' OR ${part('late')} <> '' OR ${part('open')} <> '')`;
  const whole = `${even} IS NOT NULL AND (${part('open')} <> '') = (${part('close')} <> '')
    AND strlen(${part('open')} || ${part('minus')} || ${part('late')}) < 2
    AND NOT (${unitsClash(names, unit)}) ${percent ? '' : `AND ${part('percent')} = ''`}`;
  const power = `(COALESCE(TRY_CAST(${part('power')} AS INTEGER), 0) + ${powers[unit]}
    + CASE ${part('unit')} WHEN '万' THEN 4 WHEN '亿' THEN 8 WHEN '万亿' THEN 12 ELSE 0 END
    - CASE WHEN ${part('percent')} = '' THEN 0 ELSE 2 END)`;
  return [
    pieces,
    { digits: `CASE WHEN ${whole} THEN ${digitsOf(part('body'))} END` },
    {
      written: `CASE WHEN ${negative} THEN '-' ELSE '' END || ${part('digits')}
      || CASE WHEN ${power} = 0 THEN '' ELSE 'e' || ${power} END`,
    },
    { number: `TRY_CAST(${part('written')} AS ${wide})` },
  ];
}

function commasOf({ even, part }: StepNames): string {
  return `CASE WHEN ${even} IS NULL THEN NULL
    WHEN ${matches(part('body'), eitherWay)} AND ${part('power')} = '' THEN 'either'
    WHEN ${matches(part('body'), decimalComma)} AND NOT ${matches(part('body'), commaGroups)}
      AND ${part('digits')} IS NOT NULL THEN 'decimal-comma' END`;
}

/** What kept the text from being a number at all. */
const notANumber = (names: StepNames, unit: MoneyUnit): string =>
  `WHEN ${names.part('digits')} IS NULL AND (${matches(names.part('body'), perhapsGroupsOfFour)}
    OR ${unitsClash(names, unit)}) THEN 'ambiguous-number'
  WHEN ${names.part('digits')} IS NULL THEN 'not-a-number'`;

/**
 * Yuan and fen, exactly. A difference below a millionth of a yuan is what a spreadsheet's arithmetic leaves behind
 * (0.30000000000000004), never an amount; anything more is refused, not rounded.
 */
export function readMoney(names: StepNames, unit: MoneyUnit): ColumnReading {
  const { raw, part } = names;
  const [fen, written] = [part('fen'), part('fenText')];
  const plain = `CASE WHEN ${written} = ${raw} OR ${written} = ${raw} || '.00' OR ${written} = ${raw} || '0' THEN ${fen} END`;
  const number = part('number');
  return {
    casts: unit === 'yuan' ? [{ fen: `TRY_CAST(${raw} AS DECIMAL(18,2))` }, { fenText: `${fen}::VARCHAR` }] : [],
    plain: unit === 'yuan' ? plain : 'NULL::DECIMAL(18,2)',
    even: evened(raw),
    parts: numberParts(names, { wide: 'DECIMAL(38,10)', unit, percent: false }),
    read: `CASE WHEN abs(${number} - round(${number}, 2)) < 0.000001
      THEN TRY_CAST(round(${number}, 2) AS DECIMAL(18,2)) END`,
    trouble: `CASE ${notANumber(names, unit)} WHEN ${number} IS NULL THEN 'out-of-range'
      WHEN abs(${number} - round(${number}, 2)) >= 0.000001 THEN 'too-many-decimals' ELSE 'out-of-range' END`,
    commas: commasOf(names),
  };
}

/** A number that need not be exact after the point; one whose whole part a double cannot hold is refused. */
export function readDecimal(names: StepNames): ColumnReading {
  const { raw, part } = names;
  const number = part('number');
  const whole = `split_part(${part('digits')}, '.', 1)`;
  const held = `TRY_CAST(trunc(TRY_CAST(${part('digits')} AS DOUBLE)) AS HUGEINT)`;
  const lossy = `strlen(${whole}) > 15 AND COALESCE(TRY_CAST(${whole} AS HUGEINT) <> ${held}, true)`;
  return {
    casts: [],
    plain: `CASE WHEN ${matches(raw, '-?[0-9]{1,9}([.][0-9]{1,6})?')} AND NOT ${matches(raw, '-?[1-9][0-9]{0,2}[.][0-9]{3}')}
      THEN TRY_CAST(${raw} AS DOUBLE) END`,
    even: evened(raw),
    parts: numberParts(names, { wide: 'DOUBLE', unit: 'yuan', percent: true }),
    read: `CASE WHEN isfinite(${number}) AND NOT (${lossy}) THEN ${number} END`,
    trouble: `CASE ${notANumber(names, 'yuan')} WHEN ${lossy} THEN 'precision-loss' ELSE 'out-of-range' END`,
    commas: commasOf(names),
  };
}

/** A whole number; `suffix` is what may stand behind it, such as 年. */
export function readInteger(names: StepNames, type: 'BIGINT' | 'INTEGER', suffix = ''): ColumnReading {
  const { raw, part } = names;
  const even = evened(raw);
  const number = part('number');
  return {
    casts: [{ whole: `TRY_CAST(${raw} AS ${type})` }],
    plain: `CASE WHEN ${part('whole')}::VARCHAR = ${raw} THEN ${part('whole')} END`,
    even: suffix === '' ? even : `regexp_replace(${even}, ' *(${suffix})$', '')`,
    parts: numberParts(names, { wide: 'DECIMAL(38,10)', unit: 'yuan', percent: false }),
    read: `CASE WHEN ${number} = round(${number}, 0) THEN TRY_CAST(${number} AS ${type}) END`,
    trouble: `CASE ${notANumber(names, 'yuan')} WHEN ${number} <> round(${number}, 0) THEN 'not-whole'
      ELSE 'out-of-range' END`,
    commas: commasOf(names),
  };
}
