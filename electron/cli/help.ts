import type { Translate } from '../../shared/text/translator';
import { type CommandName, commandNames } from './command';
import { sharedOptions } from './parseCommandLine';

const listed = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, words]) => `  ${name.padEnd(width)}  ${words}`).join('\n');
};

const sharedRows = (translate: Translate): (readonly [string, string])[] =>
  (Object.keys(sharedOptions) as (keyof typeof sharedOptions)[]).map((name) => [
    `--${name}`,
    translate(`cli.shared.${name}`),
  ]);

/** What the program does, its commands and their common options. */
export function help(translate: Translate): string {
  const commands = commandNames.map((name) => [name, translate(`cli.${name}.summary`)] as const);
  return [
    translate('cli.about'),
    '',
    translate('cli.usage', { line: 'fundscope COMMAND [--json] [--out DIR]' }),
    '',
    translate('cli.commands'),
    listed(commands),
    '',
    translate('cli.options'),
    listed(sharedRows(translate)),
    '',
    translate('cli.more'),
  ].join('\n');
}

/** One command: its line, what it does, its options as they are written. */
export function helpOn(name: CommandName, translate: Translate): string {
  return [
    translate('cli.usage', { line: translate(`cli.${name}.line`) }),
    '',
    translate(`cli.${name}.summary`),
    translate(`cli.${name}.details`),
    '',
    translate('cli.options'),
    listed(sharedRows(translate)),
  ].join('\n');
}
