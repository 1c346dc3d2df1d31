import type { Translate } from '../../shared/text/translator';
import { newNonce, securityHeaders } from './contentSecurity';

export const stoppedUrl = 'app://bundle/stopped';

const style = `
  :root { color-scheme: light dark; font: 15px/1.6 system-ui, sans-serif; }
  body { display: grid; place-content: center; min-height: 100vh; margin: 0; text-align: center; }
  main { max-width: 36rem; padding: 2rem; }
  a { display: inline-block; padding: 0.4rem 1.2rem; border: 1px solid; border-radius: 4px; color: inherit; }`;

/** Shown in place of a page whose process has ended: what happened, what is safe, and the way back. */
export function stoppedPage(translate: Translate, language: string): Response {
  const nonce = newNonce();
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Fundscope</title>
<style nonce="${nonce}">${style}</style></head><body><main>
<h1>${translate('shell.stopped.title')}</h1>
<p>${translate('shell.stopped.detail')}</p>
<p><a href="app://bundle/index.html">${translate('shell.stopped.reopen')}</a></p>
</main></body></html>`;
  return new Response(html, { headers: { ...securityHeaders(nonce), 'Content-Type': 'text/html; charset=utf-8' } });
}
