import { checkCharacters, checkWeights, firstCentenarianSequence, provincePrefixes } from '../canonical/idNumber';
import { type ColumnReading, matches, type StepNames } from './columnReading';
import { evened } from './evenText';
import { literal } from './sqlText';

const newForm = '[0-9]{17}[0-9X]';
const oldForm = '[0-9]{15}';

/** Σ digit·weight mod 11 of the first 17 digits, as its character. */
function checkCharacterOf(digits: string): string {
  const terms = checkWeights.map((weight, place) => `(ascii(${digits}[${place + 1}]) - 48) * ${weight}`);
  return `${literal(checkCharacters)}[(${terms.join(' + ')}) % 11 + 1]`;
}

const dayIn = (number: string): string =>
  `TRY_CAST(${number}[7:10] || '-' || ${number}[11:12] || '-' || ${number}[13:14] AS DATE)`;

/** A citizen number of GB 11643 in 18 characters; one of 15 digits is upgraded. What it says is checked afterwards. */
export function readIdNumber(names: StepNames): ColumnReading {
  const { raw, even, part } = names;
  const compact = `upper(regexp_replace(${evened(raw)}, '[\\s''-]', '', 'g'))`;
  const century = `CASE WHEN ${even}[13:15] >= '${firstCentenarianSequence}' THEN '18' ELSE '19' END`;
  return {
    casts: [],
    plain: `CASE WHEN ${matches(raw, newForm)} THEN ${raw} END`,
    even: compact,
    parts: [
      {
        body: `CASE WHEN ${matches(even, oldForm)} THEN ${even}[1:6] || ${century} || ${even}[7:15]
          WHEN ${matches(even, newForm)} THEN ${even} END`,
      },
    ],
    read: `CASE WHEN strlen(${part('body')}) = 17 THEN ${part('body')} || ${checkCharacterOf(part('body'))}
      ELSE ${part('body')} END`,
    trouble: `CASE WHEN length(${even}) NOT IN (15, 18) THEN 'id-length' ELSE 'id-characters' END`,
  };
}

/** What 18 characters can say wrong: the rules are those of `checkIdNumber`. */
export const idFaults = {
  'id-region': (number: string) => `NOT ${matches(number, `(${provincePrefixes.join('|')}).*`)}`,
  'id-birth-date': (number: string, lastDay: string) => `${number} IS NOT NULL AND (${dayIn(number)} IS NULL
    OR year(${dayIn(number)}) < 1850 OR ${dayIn(number)} > DATE ${literal(lastDay)})`,
  'id-check-digit': (number: string) => `${checkCharacterOf(number)} <> ${number}[18]`,
} as const;

/** Facts that a sound number holds, to be compared with the other columns of its row. */
export const birthDateIn = dayIn;
export const sexIn = (number: string): string =>
  `CASE (ascii(${number}[17]) - 48) % 2 WHEN 1 THEN 'M' WHEN 0 THEN 'F' END`;
