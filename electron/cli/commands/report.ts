import { combine } from '../../../shared/base/combine';
import { type Language, languages } from '../../../shared/base/language';
import { failed, type Result, success } from '../../../shared/base/result';
import { contract } from '../../../shared/ipc/contract';
import type { Command, Invocation, OptionShape, OptionValues, Reply } from '../command';
import { choiceOption, requiredPath, textOption } from '../readOptions';
import type { Kind } from '../reporting/kind';
import { kinds } from '../reporting/kinds';
import { writeInLanguages, writeSeveral } from '../reporting/writeSeveral';

const formats = contract['report.export'].request.shape.format.options;

const own = {
  kind: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  languages: { type: 'string' },
} as const satisfies Readonly<Record<string, OptionShape>>;

type KindName = keyof typeof kinds;
// The table's own keys, which TypeScript gives as plain strings.
const kindNames = Object.keys(kinds) as KindName[];

/** Languages of `--languages`, or null for that of the words on screen. */
function languagesAsked(options: OptionValues): Result<readonly Language[] | null> {
  const given = textOption(options, 'languages');
  if (given === undefined) return success(null);
  const asked = [...new Set(given.split(','))];
  const known = languages.filter((language) => asked.includes(language));
  if (known.length === asked.length) return success(known);
  return failed({ code: 'usage/bad-option', option: '--languages', value: given, expected: languages.join(',') });
}

/** Refuses an option that belongs to another kind of report. */
function optionsFit(options: OptionValues, name: KindName): Result<null> {
  const { options: taken }: Kind = kinds[name];
  for (const [kind, { options: others }] of Object.entries<Kind>(kinds)) {
    const stray = Object.keys(others).find((option) => !(option in taken) && options[option] !== undefined);
    if (stray === undefined) continue;
    const value = String(options[stray]);
    return failed({ code: 'usage/bad-option', option: `--${stray}`, value, expected: `--kind ${kind}` });
  }
  return success(null);
}

async function madeReport(invocation: Invocation): Promise<Result<Reply>> {
  const { options } = invocation;
  const asked = combine({
    kind: choiceOption(options, 'kind', kindNames, 'committee'),
    format: choiceOption(options, 'format', formats, 'pdf'),
    file: requiredPath(options, 'out', 'FILE'),
    written: languagesAsked(options),
  });
  if (!asked.ok) return asked;
  const { kind, format, file, written } = asked.value;
  const fit = optionsFit(options, kind);
  if (!fit.ok) return fit;
  const place = { file, format, languages: written };
  const { make, several }: Kind = kinds[kind];
  const many = several === undefined ? success(null) : await several(invocation);
  if (!many.ok) return many;
  if (many.value !== null) return success(await writeSeveral(many.value, place, invocation));
  const made = await make(invocation);
  return made.ok ? writeInLanguages(made.value, place, invocation) : made;
}

/** A report of any kind as a file, or one in each language. */
export const report: Command = {
  options: {
    ...Object.fromEntries(Object.values<Kind>(kinds).flatMap(({ options }) => Object.entries(options))),
    ...own,
  },
  run: madeReport,
};
