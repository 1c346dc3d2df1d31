import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, type Workbench } from './launch';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await launch();
});
afterAll(() => workbench.close());

describe('the page is isolated', () => {
  test('it reaches nothing of Node and only one function of ours', async () => {
    const reach = await workbench.page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in globalThis),
      exposed: Object.entries(window.fundscope).map(([name, value]) => `${name}: ${typeof value}`),
    }));
    expect(reach).toEqual({ node: [], exposed: ['invoke: function'] });
  });

  test('it is cross-origin isolated', async () => {
    expect(await workbench.page.evaluate(() => [crossOriginIsolated, typeof SharedArrayBuffer])).toEqual([
      true,
      'function',
    ]);
  });

  test('the exposed function can not be replaced by the page', async () => {
    const replaced = await workbench.page.evaluate(() => {
      try {
        Object.assign(window.fundscope, { invoke: null });
      } catch {
        // frozen, as it should be
      }
      return window.fundscope.invoke === null;
    });
    expect(replaced).toBe(false);
  });
});

describe('the content security policy holds', () => {
  test('an inline script does not run', async () => {
    const ran = await workbench.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.inline = "ran"';
      document.head.append(script);
      await new Promise((done) => setTimeout(done, 50));
      return document.documentElement.dataset.inline ?? 'blocked';
    });
    expect(ran).toBe('blocked');
  });

  test('text is never compiled to code', async () => {
    // Inside a timer: what a debugger evaluates directly is exempt from the policy.
    const outcome = await workbench.page.evaluate(
      () =>
        new Promise<string>((done) => {
          setTimeout(() => {
            try {
              done(String(new Function('return "compiled"')()));
            } catch (error) {
              done(error instanceof EvalError ? 'blocked' : String(error));
            }
          });
        }),
    );
    expect(outcome).toBe('blocked');
  });

  test('a style element without the nonce has no effect', async () => {
    const colour = await workbench.page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = ':root { --probe: leaked }';
      document.head.append(style);
      return getComputedStyle(document.documentElement).getPropertyValue('--probe');
    });
    expect(colour).toBe('');
  });
});

describe('the page can not leave', () => {
  test.each(['https://example.org/', 'http://127.0.0.1/', 'file:///etc/passwd', 'app://bundle/print.html'])(
    'navigation to %s stays where it was',
    async (url) => {
      await workbench.page.evaluate((target) => {
        location.href = target;
      }, url);
      await workbench.page.waitForTimeout(200);
      expect(new URL(workbench.page.url()).pathname).toBe('/index.html');
      expect(await workbench.page.evaluate(() => typeof window.fundscope.invoke)).toBe('function');
    },
  );

  test('a new window is refused', async () => {
    expect(await workbench.page.evaluate(() => window.open('app://bundle/index.html') === null)).toBe(true);
    expect(workbench.app.windows()).toHaveLength(1);
  });

  test('permissions are denied', async () => {
    const answers = await workbench.page.evaluate(async () => ({
      notification: await Notification.requestPermission(),
      geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        (error: DOMException) => error.name,
      ),
    }));
    expect(answers.notification).toBe('denied');
    expect(answers.geolocation).toBe('denied');
    expect(answers.camera).toMatch(/NotAllowedError|NotFoundError/);
  });
});
