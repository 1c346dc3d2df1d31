/** About two seconds. */
const patience = 120;

/** Brings what a step is done with into view and gives it the focus, once the screen has drawn it. */
export function reveal(selector: string, framesLeft = patience): void {
  const found = document.querySelector<HTMLElement>(selector);
  if (found !== null) {
    found.scrollIntoView({ block: 'center' });
    found.focus();
  } else if (framesLeft > 0) {
    requestAnimationFrame(() => reveal(selector, framesLeft - 1));
  }
}
