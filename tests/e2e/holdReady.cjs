// Holds back `ready` until Playwright listens: otherwise the first window may open while it is still connecting, and
// is then never seen. Loaded in front of the application with Electron's own -r.
const { app } = require('electron');

const whenReady = app.whenReady();
const emit = app.emit.bind(app);
let heldArguments = [];
let release;
const released = new Promise((resolve) => {
  release = resolve;
});

app.emit = (event, ...args) => {
  if (event !== 'ready') {
    return emit(event, ...args);
  }
  heldArguments = args;
  return true;
};
app.whenReady = () => released;

// Playwright calls this once it is connected.
globalThis.__playwright_run = async () => {
  await whenReady;
  release();
  emit('ready', ...heldArguments);
};
