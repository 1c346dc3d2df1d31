import { isoDate, isoTime } from '../plainText';

/** Days from the epoch of Excel's two date systems to 1970-01-01. */
const epochs = { 1900: 25_569, 1904: 24_107 } as const;

export type DateSystem = keyof typeof epochs;

/**
 * A serial number as ISO date, with the time where there is one. In the system of 1900, day 60 is a 29 February that
 * never was: it is written as it stands, so that it is reported, and the days before it are counted from one day later.
 */
export function serialDate(serial: number, system: DateSystem): string {
  const seconds = Math.round(serial * 86_400);
  const day = Math.floor(seconds / 86_400);
  const time = isoTime(BigInt(seconds - day * 86_400), 'second');
  if (day === 0 && system === 1900) return time;
  const date =
    system === 1900 && day === 60 ? '1900-02-29' : isoDate(day - epochs[system] + (before(day, system) ? 1 : 0));
  return time === '00:00:00' ? date : `${date} ${time}`;
}

const before = (day: number, system: DateSystem): boolean => system === 1900 && day < 60;

/** Built-in number formats that show dates or times (ECMA-376 part 1, 18.8.30, with those of East Asian Excel). */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a number format shows a date or time: a letter of one outside quotes, brackets and escapes. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn(id);
  const [first] = code.split(';');
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return /[ymdhs年月日时分秒]/i.test(bare) && !/general|^[#0,.%?\s]*e[+-]/i.test(bare);
}
