import log from 'electron-log/main';
import { inUserData } from './places';

/** A file of codes and versions for the person who looks after the machine; never data, names or paths of files. */
export function openLog(): void {
  log.transports.file.resolvePathFn = () => inUserData('fundscope.log');
  log.transports.file.maxSize = 1 << 20;
  log.transports.file.format = '{y}-{m}-{d} {h}:{i}:{s} {level} {text}';
  log.transports.console.level = false;
}

export const note = (event: string, facts: Readonly<Record<string, string | number>> = {}): void =>
  log.info(event, JSON.stringify(facts));
