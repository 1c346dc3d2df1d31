import type { DateOrder } from '../matching/mapping';
import { type ColumnReading, matches, type StepNames } from './columnReading';
import { evened } from './evenText';

const time = '[ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?Z?$';
const yearFirst = '[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}';
const compact = '[0-9]{8}';
const yearLast = '([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})';
const shortYear = '[0-9]{1,2}-[0-9]{1,2}-[0-9]{2}';
const yearMonth = '[0-9]{4}-[0-9]{1,2}-?';
const monthYear = '([0-9]{1,2})-([0-9]{4})';
const compactMonth = '[0-9]{6}';
/** Days since 30 December 1899, as spreadsheets keep dates: 1927 to 2173. */
const serial = '[1-9][0-9]{4}([.][0-9]+)?';

const day = (text: string): string => `TRY_CAST(${text} AS DATE)`;
const withDashes = (raw: string): string => `${raw}[1:4] || '-' || ${raw}[5:6] || '-' || ${raw}[7:8]`;
const compactDay = (raw: string): string => day(withDashes(raw));

/** Only what the engine would write in the same way counts as plain, so that nothing is read leniently. */
const plainCasts = ({ raw, part }: StepNames, months: string): ColumnReading['casts'] => [
  { iso: `CASE strlen(${raw}) WHEN 10 THEN ${raw} WHEN 8 THEN ${withDashes(raw)} ${months} END` },
  { cast: day(part('iso')) },
];

const sameWhenWritten = ({ part }: StepNames): string =>
  `CASE WHEN ${part('cast')}::VARCHAR = ${part('iso')} THEN ${part('cast')} END`;

/** 2024年3月8日, 2024/3/8 and 2024.3.8 become 2024-3-8; a time of day is left off. */
function dashed(even: string): string {
  const withoutTime = `regexp_replace(${even}, '${time}', '')`;
  return `regexp_replace(regexp_replace(${withoutTime}, ' *[年月/.] *', '-', 'g'), ' *[日号]$', '')`;
}

const rearranged = (text: string, pattern: string, order: string): string =>
  `CASE WHEN ${matches(text, pattern)} THEN ${day(`regexp_replace(${text}, '^${pattern}$', '${order}')`)} END`;

function partsOf({ even, part }: StepNames): readonly Readonly<Record<string, string>>[] {
  const text = part('text');
  return [
    { text: dashed(even) },
    {
      first: `CASE WHEN ${matches(text, yearFirst)} THEN ${day(text)}
        WHEN ${matches(text, compact)} THEN ${compactDay(text)} END`,
      dmy: rearranged(text, yearLast, '\\3-\\2-\\1'),
      mdy: rearranged(text, yearLast, '\\3-\\1-\\2'),
      serial: `CASE WHEN ${matches(even, serial)}
        THEN DATE '1899-12-30' + floor(TRY_CAST(${even} AS DOUBLE))::INTEGER END`,
    },
  ];
}

const readYearLast = ({ part }: StepNames, order: DateOrder): string => {
  if (order !== 'ymd') return part(order);
  // Not settled: only where one reading is a day, or both are the same day.
  return `CASE WHEN ${part('dmy')} IS NULL OR ${part('mdy')} IS NULL OR ${part('dmy')} = ${part('mdy')}
    THEN COALESCE(${part('dmy')}, ${part('mdy')}) END`;
};

const readDay = (names: StepNames, order: DateOrder): string =>
  `COALESCE(${names.part('first')}, ${readYearLast(names, order)}, ${names.part('serial')})`;

const openOrder = ({ part }: StepNames, order: DateOrder): string =>
  order === 'ymd' ? `${part('dmy')} IS NOT NULL AND ${part('mdy')} IS NOT NULL` : 'false';

/** A calendar day. */
export function readDate(names: StepNames, order: DateOrder): ColumnReading {
  const text = names.part('text');
  return {
    casts: plainCasts(names, ''),
    plain: sameWhenWritten(names),
    even: evened(names.raw),
    parts: partsOf(names),
    read: readDay(names, order),
    trouble: `CASE WHEN ${openOrder(names, order)} OR ${matches(text, shortYear)} THEN 'ambiguous-date'
      WHEN ${matches(text, `${yearMonth}|${monthYear}|${compactMonth}|[0-9]{4}-?`)} THEN 'incomplete-date'
      WHEN ${matches(text, `${yearFirst}|${compact}|${yearLast}`)} THEN 'no-such-day' ELSE 'not-a-date' END`,
  };
}

/** A month, as its first day; a day stands for its month. */
export function readPeriod(names: StepNames, order: DateOrder): ColumnReading {
  const { raw } = names;
  const text = names.part('text');
  const months = `WHEN 6 THEN ${raw}[1:4] || '-' || ${raw}[5:6] || '-01' WHEN 7 THEN ${raw} || '-01'`;
  const monthOf = `CASE WHEN ${matches(text, yearMonth)} THEN ${day(`rtrim(${text}, '-') || '-1'`)}
    WHEN ${matches(text, compactMonth)} THEN ${day(`${text}[1:4] || '-' || ${text}[5:6] || '-1'`)}
    ELSE ${rearranged(text, monthYear, '\\2-\\1-1')} END`;
  return {
    casts: plainCasts(names, months),
    plain: `date_trunc('month', ${sameWhenWritten(names)})::DATE`,
    even: evened(names.raw),
    parts: [...partsOf(names), { month: monthOf }],
    read: `date_trunc('month', COALESCE(${names.part('month')}, ${readDay(names, order)}))::DATE`,
    trouble: `CASE WHEN ${openOrder(names, order)} OR ${matches(text, shortYear)} THEN 'ambiguous-date'
      WHEN ${matches(text, '[0-9]{4}-?')} THEN 'incomplete-date'
      WHEN ${matches(text, `${yearMonth}|${compactMonth}|${monthYear}|${yearFirst}|${compact}|${yearLast}`)}
      THEN 'no-such-day' ELSE 'not-a-date' END`,
  };
}
