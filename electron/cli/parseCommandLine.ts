import { parseArgs } from 'node:util';
import { nearest } from '../../shared/base/nearest';
import { failed, type Result, success } from '../../shared/base/result';
import { type Command, type CommandName, commandNames, type OptionShape, type OptionValues } from './command';

/** Options of every command. */
export const sharedOptions = {
  json: { type: 'boolean' },
  out: { type: 'string' },
  datasets: { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean' },
} as const satisfies Readonly<Record<string, OptionShape>>;

export interface Line {
  readonly positionals: readonly string[];
  readonly options: OptionValues;
}

type Options = Readonly<Record<string, OptionShape>>;

function parse(argv: readonly string[], options: Options): Line {
  // Not strict: the words for a wrong option are ours, in the user's language.
  const { values, positionals } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true });
  return { positionals, options: values };
}

/** What comes before the command is known decides the language and whether scripts are listening. */
export const sharedPart = (argv: readonly string[]): Line => parse(argv, sharedOptions);

export const isCommandName = (name: string): name is CommandName => commandNames.some((known) => known === name);

/** The name that comes first, or a suggestion in its place. */
export function commandNamed(name: string): Result<CommandName> {
  if (isCommandName(name)) return success(name);
  return failed({ code: 'usage/unknown-command', command: name, nearest: nearest(name, commandNames) });
}

/** Options and files of one command; an option that it does not have, or that lacks its value, is refused. */
export function commandLine(argv: readonly string[], command: Command): Result<Line> {
  const options: Options = { ...sharedOptions, ...command.options };
  const line = parse(argv, options);
  for (const [name, value] of Object.entries(line.options)) {
    const problem = Object.hasOwn(options, name)
      ? problemWith(options[name], value)
      : nearest(name, Object.keys(options));
    if (problem !== null) {
      const expected = Object.hasOwn(options, name) ? problem : `--${problem}`;
      return failed({ code: 'usage/bad-option', option: `--${name}`, value: String(value), expected });
    }
  }
  return success({ positionals: line.positionals.slice(1), options: line.options });
}

function problemWith(shape: OptionShape | undefined, value: OptionValues[string]): string | null {
  const values = Array.isArray(value) ? value : [value];
  const fits = values.every((item) => typeof item === shape?.type);
  if (fits) return null;
  return shape?.type === 'boolean' ? '-' : 'notEmpty';
}
