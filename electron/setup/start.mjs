import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openApplication } from './application.mjs';
import { build } from './build.mjs';
import { hasDisplay, leave, run, say } from './command.mjs';
import { ensurePackages } from './packages.mjs';
import { cliEntry, inRoot } from './places.mjs';
import { ensureRuntime } from './runtime.mjs';
import { ensureSystemLibraries } from './systemLibraries.mjs';

/** The job that the window would be used for first: the committee report, in both languages. */
async function reportWithoutWindow() {
  say('没有可用的图形显示：改为在命令行完成同一任务，结果写入 out/。');
  say('There is no display: doing the same job on the command line; results go to out/.');
  mkdirSync(inRoot('out'), { recursive: true });
  const codes = [];
  for (const language of ['zh-CN', 'en']) {
    const file = inRoot('out', `committee-report-${language}.pdf`);
    const args = ['report', '--kind', 'committee', '--format', 'pdf', '--language', language, '--out', file];
    codes.push((await run(process.execPath, [cliEntry, ...args], { output: 'inherit' })).code);
  }
  return Math.max(...codes);
}

async function start() {
  await ensurePackages();
  const runtime = await ensureRuntime();
  await ensureSystemLibraries(runtime, 'run');
  await build();
  if (hasDisplay()) {
    return openApplication(runtime, process.argv.slice(2));
  }
  const code = await reportWithoutWindow();
  say(
    code === 0 ? `结果 / Results: ${path.relative(process.cwd(), inRoot('out')) || '.'}` : '任务失败 / The job failed.',
  );
  return code;
}

start().then((code) => process.exit(code), leave);
