import { failed, type Result } from '../../../shared/base/result';
import type { Command, Invocation, Reply } from '../command';
import { experienceReply } from '../mortality/experience';
import { fitReply } from '../mortality/fit';
import { forecastReply } from '../mortality/forecast';
import { onlyFile } from '../readOptions';

const actions = ['fit', 'forecast', 'experience'] as const;
type Action = (typeof actions)[number];

/** The options that each action takes; one that belongs to another is refused. */
const own: Readonly<Record<Action, readonly string[]>> = {
  fit: ['model', 'ages', 'years'],
  forecast: ['model', 'ages', 'years', 'ahead', 'quantiles', 'start', 'csv'],
  experience: ['men', 'women', 'bands'],
};
const all = [...new Set(Object.values(own).flat())];

async function run({ positionals, options, datasets, translate }: Invocation): Promise<Result<Reply>> {
  const [name = '', ...files] = positionals;
  const action = actions.find((one) => one === name);
  if (action === undefined) {
    return failed({ code: 'usage/bad-option', option: 'mortality', value: name, expected: actions.join(' | ') });
  }
  const foreign = all.find((option) => options[option] !== undefined && !own[action].includes(option));
  if (foreign !== undefined) {
    const expected = own[action].map((option) => `--${option}`).join(' | ');
    return failed({ code: 'usage/bad-option', option: `--${foreign}`, value: String(options[foreign]), expected });
  }
  const file = onlyFile(files, 'FILE.csv');
  if (!file.ok) return file;
  if (action === 'fit') return fitReply(file.value, options, translate);
  if (action === 'forecast') return forecastReply(file.value, options, translate);
  return experienceReply(file.value, { options, datasets, translate });
}

/** Mortality from deaths and person-years: laws and models fitted, carried forward, and set against a table. */
export const mortality: Command = {
  options: Object.fromEntries(all.map((name) => [name, { type: 'string' }])),
  run,
};
