import { inLanguage, type Language } from '../../../shared/base/language';
import { failed, type Result, success } from '../../../shared/base/result';
import { basisText } from '../../../shared/parameters/basisText';
import { publishedBy } from '../../../shared/parameters/lawHistory';
import { lawOn, type ParameterOn } from '../../../shared/parameters/lawOn';
import type { Act, IsoDate } from '../../../shared/parameters/parameter';
import type { Translate } from '../../../shared/text/translator';
import type { Command, OptionValues, Reply } from '../command';
import { textOption } from '../readOptions';
import { loadActs, loadParameters } from '../scenario';
import { textTable } from '../textTable';
import { today } from '../today';

/** A day of the calendar written year-month-day; today when none is asked for. */
function dayAsked(options: OptionValues): Result<IsoDate> {
  const given = textOption(options, 'on');
  if (given === undefined) return success(today());
  const real = /^\d{4}-\d{2}-\d{2}$/.test(given) && new Date(`${given}T00:00:00Z`).toJSON()?.startsWith(given);
  return real
    ? success(given)
    : failed({ code: 'usage/bad-option', option: '--on', value: given, expected: 'YYYY-MM-DD' });
}

function rowOf({ parameter, dated, ...on }: ParameterOn) {
  const { id, label, unit, verifiedOn } = parameter;
  const from = dated?.from ?? null;
  return { id, label, unit, from, basis: dated?.basis ?? null, verifiedOn, ...on };
}

type Row = ReturnType<typeof rowOf>;

function cells(row: Row, language: Language, translate: Translate): readonly string[] {
  const marks = [
    row.value === null ? translate('cli.law.notInForce') : '',
    row.pastStated && !row.confirmed ? translate('cli.law.heldLevel') : '',
    row.enactedLater ? translate('cli.law.enactedLater') : '',
  ];
  return [
    inLanguage(row.label, language),
    row.value === null ? '–' : String(Number(row.value.toPrecision(12))),
    row.unit,
    row.from ?? '',
    marks.filter((mark) => mark !== '').join(' · '),
    row.basis === null ? '' : basisText(row.basis, language),
  ];
}

const columnsOfWords = [0, 2, 3, 4, 5];

function replyOf(
  day: IsoDate,
  [rows, acts]: readonly [readonly Row[], readonly Act[]],
  language: Language,
  translate: Translate,
): Reply {
  const header = (['parameter', 'value', 'unit', 'from', 'marks', 'basis'] as const).map((name) =>
    translate(`cli.law.${name}`),
  );
  const latest = acts.at(-1);
  const text = [
    textTable(
      header,
      rows.map((row) => cells(row, language, translate)),
      columnsOfWords,
    ),
    ...(latest
      ? [
          '',
          translate('cli.law.acts', {
            count: acts.length,
            title: inLanguage(latest.title, language),
            day: latest.published,
          }),
        ]
      : []),
  ];
  const published = acts.map(({ id, title, published: on }) => ({ id, title, published: on }));
  return { document: { day, parameters: rows, acts: published }, text: text.join('\n') };
}

/** Law and assumptions as they stand on one day, each with what it rests on. */
export const law: Command = {
  options: { on: { type: 'string' } },
  run: async ({ options, datasets, language, translate }) => {
    const day = dayAsked(options);
    if (!day.ok) return day;
    const parameters = await loadParameters(datasets);
    if (!parameters.ok) return parameters;
    const acts = await loadActs(datasets);
    if (!acts.ok) return acts;
    const rows = lawOn(parameters.value, day.value).map(rowOf);
    return success(replyOf(day.value, [rows, publishedBy(acts.value, day.value)], language, translate));
  },
};
