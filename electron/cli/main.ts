import { run } from './run';

// A reader such as `head` may close early; that is not our failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  program: import.meta.dirname,
  write: (text) => process.stdout.write(text),
  say: (text) => process.stderr.write(text),
});
