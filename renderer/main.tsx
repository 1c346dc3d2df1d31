import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/700.css';
import '@mantine/core/styles.css';
import '@mantine/spotlight/styles.css';
import './ui/tokens.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './frame/App';
import { followMenuBar } from './frame/menuBar';
import { guardClosing } from './state/closing';
import { readSettings } from './state/settings';
import { open } from './state/workspace';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
setNonce(nonce);

async function start(root: HTMLElement): Promise<void> {
  await readSettings();
  createRoot(root).render(
    <StrictMode>
      <App nonce={nonce} />
    </StrictMode>,
  );
  void followMenuBar();
  guardClosing();
  await open();
}

const root = document.getElementById('root');
if (root === null) {
  throw new Error('The page has no place to draw in');
}
void start(root);
