import type { Failure } from '../../shared/base/failure';
import { type Result, success } from '../../shared/base/result';
import { describeFailure } from '../../shared/text/describeFailure';
import { speakReasons } from '../../shared/text/schemaReasons';
import { type Translate, translator } from '../../shared/text/translator';
import type { Invocation, Reply } from './command';
import { commands } from './commands';
import { datasetsFolder } from './datasetsFolder';
import { help, helpOn } from './help';
import { keepReply } from './keepReply';
import { languageFrom } from './language';
import { commandLine, commandNamed, isCommandName, type Line, sharedPart } from './parseCommandLine';
import { textOption } from './readOptions';

/** What the program stands in: where it writes, what it is told, where it lies. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  readonly program: string;
  write(text: string): void;
  say(text: string): void;
}

/** Exit status: done, the work failed, wrong use. */
const status = { done: 0, failed: 1, wrongUse: 2 } as const;

/** Runs one command line to its end. Results go to standard output, everything else to standard error. */
export async function run(argv: readonly string[], around: Surroundings): Promise<number> {
  const line = sharedPart(argv);
  const language = languageFrom(textOption(line.options, 'language'), around.environment);
  const translate = translator(language);
  speakReasons(language);
  if (line.positionals.length === 0 || line.positionals[0] === 'help' || line.options.help === true) {
    return giveHelp(line, around, translate);
  }
  const reply = await answer(line.positionals[0] ?? '', argv, around);
  if (!reply.ok) return sayFailure(reply.failure, line, around, translate);
  const { document, text, good = true } = reply.value;
  around.write(`${line.options.json === true ? JSON.stringify(document) : text}\n`);
  return good ? status.done : status.failed;
}

function giveHelp({ positionals, options }: Line, around: Surroundings, translate: Translate): number {
  const [first, second] = positionals;
  const about = first === 'help' ? second : first;
  const text = about !== undefined && isCommandName(about) ? helpOn(about, translate) : help(translate);
  const asked = first === 'help' || options.help === true;
  if (asked) around.write(`${text}\n`);
  else around.say(`${text}\n`);
  return asked ? status.done : status.wrongUse;
}

async function answer(name: string, argv: readonly string[], around: Surroundings): Promise<Result<Reply>> {
  const known = commandNamed(name);
  if (!known.ok) return known;
  const command = commands[known.value];
  const line = commandLine(argv, command);
  if (!line.ok) return line;
  const { positionals, options } = line.value;
  const language = languageFrom(textOption(options, 'language'), around.environment);
  const invocation: Invocation = {
    positionals,
    options,
    language,
    translate: translator(language),
    datasets: datasetsFolder(textOption(options, 'datasets') ?? around.environment.FUNDSCOPE_DATASETS, around.program),
    program: around.program,
    say: (text) => around.say(`${text}\n`),
  };
  const reply = await command.run(invocation);
  const folder = textOption(options, 'out');
  if (!reply.ok || folder === undefined || Object.hasOwn(command.options, 'out')) return reply;
  const kept = await keepReply(folder, known.value, reply.value.document);
  return kept.ok ? success(reply.value) : kept;
}

/** In words on standard error; scripts that asked for JSON get the code and its facts as their one document. */
function sayFailure(failure: Failure, { options }: Line, around: Surroundings, translate: Translate): number {
  const { title, detail, nextStep } = describeFailure(failure, translate);
  around.say(`${[title, detail, nextStep].filter((text) => text !== '').join('\n')}\n`);
  if (options.json === true) around.write(`${JSON.stringify({ failure })}\n`);
  return failure.code.startsWith('usage/') ? status.wrongUse : status.failed;
}
