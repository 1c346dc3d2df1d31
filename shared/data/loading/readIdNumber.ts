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

/** What the 18 characters say wrong, or NULL; the rules are those of `checkIdNumber`. */
function faultOf(number: string, lastDay: string): string {
  return `CASE WHEN NOT ${matches(number, `(${provincePrefixes.join('|')}).*`)} THEN 'id-region'
    WHEN ${dayIn(number)} IS NULL OR year(${dayIn(number)}) < 1850 OR ${dayIn(number)} > DATE ${literal(lastDay)}
      THEN 'id-birth-date'
    WHEN ${checkCharacterOf(number)} <> ${number}[18] THEN 'id-check-digit' END`;
}

/** A citizen number of GB 11643 in 18 characters; one of 15 digits is upgraded. Nobody is born after `lastDay`. */
export function readIdNumber(names: StepNames, lastDay: string): ColumnReading {
  const { raw, even, part } = names;
  const compact = `upper(regexp_replace(${evened(raw)}, '[\\s''-]', '', 'g'))`;
  const century = `CASE WHEN ${even}[13:15] >= '${firstCentenarianSequence}' THEN '18' ELSE '19' END`;
  return {
    casts: [],
    plain: `CASE WHEN ${matches(raw, newForm)} AND ${faultOf(raw, lastDay)} IS NULL THEN ${raw} END`,
    even: compact,
    parts: [
      {
        body: `CASE WHEN ${matches(even, oldForm)} THEN ${even}[1:6] || ${century} || ${even}[7:15]
          WHEN ${matches(even, newForm)} THEN ${even} END`,
      },
      {
        number: `CASE WHEN strlen(${part('body')}) = 17 THEN ${part('body')} || ${checkCharacterOf(part('body'))}
          ELSE ${part('body')} END`,
      },
      { fault: `CASE WHEN ${part('number')} IS NOT NULL THEN ${faultOf(part('number'), lastDay)} END` },
    ],
    read: `CASE WHEN ${part('fault')} IS NULL THEN ${part('number')} END`,
    trouble: `CASE WHEN length(${even}) NOT IN (15, 18) THEN 'id-length'
      WHEN ${part('number')} IS NULL THEN 'id-characters' ELSE ${part('fault')} END`,
  };
}

/** Facts that a sound number holds, to be compared with the other columns of its row. */
export const birthDateIn = dayIn;
export const sexIn = (number: string): string =>
  `CASE (ascii(${number}[17]) - 48) % 2 WHEN 1 THEN 'M' WHEN 0 THEN 'F' END`;
