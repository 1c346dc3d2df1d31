import { app, type Session, session, type WebContents } from 'electron';

const closed: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
];

const allowed = /^(app:\/\/bundle\/|devtools:|blob:app:\/\/bundle\/|data:image\/)/;

/** The page may write to the clipboard on a click (copy a table); everything else that asks is refused. */
const permitted = (permission: string): boolean => permission === 'clipboard-sanitized-write';

function closeSession(target: Session): void {
  // Left on, Chromium fetches a dictionary for the default session.
  target.setSpellCheckerEnabled(false);
  target.setSpellCheckerLanguages([]);
  void target.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http=127.0.0.1:1;https=127.0.0.1:1',
    proxyBypassRules: '<-loopback>',
  });
  target.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !allowed.test(details.url) }));
  target.setPermissionRequestHandler((_contents, permission, decide) => decide(permitted(permission)));
  target.setPermissionCheckHandler((_contents, permission) => permitted(permission));
  target.setDevicePermissionHandler(() => false);
  target.on('will-download', (event) => event.preventDefault());
}

function closeContents(contents: WebContents): void {
  // Neither the CSP nor webRequest sees WebRTC; without this STUN and mDNS packets leave.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (event.url !== 'app://bundle/index.html') {
      event.preventDefault();
    }
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** No request, permission, download or new window leaves the application. Must run before the `ready` event. */
export function closeNetwork(): void {
  for (const [name, value] of closed) {
    app.commandLine.appendSwitch(name, value);
  }
  app.on('session-created', closeSession);
  app.on('web-contents-created', (_event, contents) => closeContents(contents));
}

/** The session of every window; kept apart from the default session, which nothing uses. */
export const windowSession = (): Session => session.fromPartition('persist:fundscope');
