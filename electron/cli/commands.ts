import type { Command, CommandName } from './command';
import { lifetable } from './commands/lifetable';
import { population } from './commands/population';
import { verify } from './commands/verify';

/** One file a command. */
export const commands: Readonly<Record<CommandName, Command>> = { lifetable, population, verify };
