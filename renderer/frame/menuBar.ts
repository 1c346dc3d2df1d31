import { invoke } from '../bridge';
import { actionNamed } from './actions';

/** Does what is chosen in the menu bar, one choice after the other, for as long as the window lives. */
export async function followMenuBar(): Promise<void> {
  for (;;) {
    const chosen = await invoke('menu.next', {});
    if (!chosen.ok) return;
    actionNamed(chosen.value.command)?.run();
  }
}
