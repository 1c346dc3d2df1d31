import type { WebContents } from 'electron';
import { success } from '../../shared/base/result';
import type { MenuCommand, Reply } from '../../shared/ipc/contract';
import type { Handlers } from '../ipc';

/** Hands choices in the menu bar to the page that waits for them; one that nobody waits for is dropped. */
export class MenuChoices {
  #waiting: ((command: MenuCommand) => void) | null = null;

  choose(command: MenuCommand): void {
    this.#waiting?.(command);
    this.#waiting = null;
  }

  next(page: WebContents): Promise<Reply<'menu.next'>> {
    return new Promise((resolve) => {
      const answer = (command: MenuCommand): void => resolve({ command });
      this.#waiting = answer;
      page.once('destroyed', () => {
        if (this.#waiting === answer) this.#waiting = null;
      });
    });
  }
}

export const menuHandlers = (choices: MenuChoices) =>
  ({
    'menu.next': async (_request, caller) => success(await choices.next(caller)),
  }) satisfies Partial<Handlers>;
