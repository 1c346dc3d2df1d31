import { inLanguage } from '../../../shared/base/language';
import { type Result, success } from '../../../shared/base/result';
import { yearMonthText } from '../../../shared/base/yearMonth';
import type { SheetLine } from '../../../shared/pension/awardSheetLine';
import { type DisabilityOutlook, disabilityOutlook } from '../../../shared/pension/disabilityOutlook';
import { readPerson } from '../../../shared/pension/personFile';
import { type PersonOutlook, personOutlook } from '../../../shared/pension/personOutlook';
import { loadAwardData, provinceNamed } from '../awardData';
import type { Command, Invocation, Reply } from '../command';
import { ownFile } from '../ownFile';
import { textTable } from '../textTable';

interface Answer {
  readonly outlook: PersonOutlook;
  readonly disability: DisabilityOutlook | null;
}

async function answered({ positionals, datasets }: Invocation): Promise<Result<Answer>> {
  const file = await ownFile(positionals);
  if (!file.ok) return file;
  const person = readPerson(file.value.name, file.value.text);
  if (!person.ok) return person;
  const data = await loadAwardData(datasets);
  if (!data.ok) return data;
  const province = provinceNamed(person.value.region, data.value.provinces);
  if (!province.ok) return province;
  const place = { province: province.value, law: data.value.law, economy: data.value.economy };
  const outlook = personOutlook(person.value.question, place);
  if (!outlook.ok) return outlook;
  const { disabledIn } = person.value;
  if (disabledIn === null) return success({ outlook: outlook.value, disability: null });
  const disability = disabilityOutlook(outlook.value, disabledIn, place);
  return disability.ok ? success({ outlook: outlook.value, disability: disability.value }) : disability;
}

const plain = (value: number): string => String(Number(value.toFixed(4)));

function sheetRow(line: SheetLine, { language, translate }: Invocation): readonly string[] {
  const name = line.label === null ? translate(`calculator.line.${line.id}`) : inLanguage(line.label, language);
  const inputs = line.inputs.map(({ symbol, value }) => `${symbol} = ${plain(value)}`).join(', ');
  return [name, plain(line.value), line.unit, line.formula, inputs];
}

function inWords({ outlook, disability }: Answer, invocation: Invocation): string {
  const { translate } = invocation;
  const { chosen, statutory } = outlook;
  const header = (['step', 'value', 'unit', 'formula', 'inputs'] as const).map((name) =>
    translate(`cli.award.${name}`),
  );
  const rows = chosen.sheet.lines.map((line) => sheetRow(line, invocation));
  const allowance = disability?.allowance;
  return [
    translate('cli.award.answer', {
      amount: chosen.sheet.total.toFixed(2),
      month: yearMonthText(chosen.month),
      statutory: yearMonthText(statutory.month),
      missing: chosen.sheet.minimum.missingMonths,
    }),
    ...(disability === null
      ? []
      : [
          allowance
            ? translate('cli.award.disability', {
                amount: allowance.monthly.toFixed(2),
                article: allowance.article,
                months: allowance.months ?? '–',
              })
            : translate('cli.award.noDisability'),
        ]),
    '',
    textTable(header, rows, [0, 2, 3, 4]),
  ].join('\n');
}

/** The pension of one person from a file: when, how much, line by line, early, regular and late. */
export const award: Command = {
  options: {},
  run: async (invocation) => {
    const answer = await answered(invocation);
    if (!answer.ok) return answer;
    const document = { ...answer.value.outlook, disability: answer.value.disability };
    return success({ document, text: inWords(answer.value, invocation) } satisfies Reply);
  },
};
