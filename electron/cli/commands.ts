import type { Command, CommandName } from './command';
import { allocate } from './commands/allocate';
import { attribution } from './commands/attribution';
import { audit } from './commands/audit';
import { award } from './commands/award';
import { benchmark } from './commands/benchmark';
import { bundle } from './commands/bundle';
import { career } from './commands/career';
import { compare } from './commands/compare';
import { compareReports } from './commands/compareReports';
import { importCommand } from './commands/import';
import { increase } from './commands/increase';
import { indicators } from './commands/indicators';
import { law } from './commands/law';
import { liabilities } from './commands/liabilities';
import { lifetable } from './commands/lifetable';
import { limits } from './commands/limits';
import { merge } from './commands/merge';
import { mortality } from './commands/mortality';
import { population } from './commands/population';
import { project } from './commands/project';
import { regions } from './commands/regions';
import { report } from './commands/report';
import { returns } from './commands/returns';
import { safety } from './commands/safety';
import { sample } from './commands/sample';
import { sensitivity } from './commands/sensitivity';
import { simulate } from './commands/simulate';
import { solve } from './commands/solve';
import { verify } from './commands/verify';
import { verifyBundle } from './commands/verifyBundle';
import { workspace } from './commands/workspace';

/** One file a command. */
export const commands: Readonly<Record<CommandName, Command>> = {
  lifetable,
  verify,
  mortality,
  population,
  project,
  regions,
  compare,
  simulate,
  liabilities,
  solve,
  sensitivity,
  indicators,
  merge,
  award,
  career,
  increase,
  law,
  import: importCommand,
  audit,
  workspace,
  report,
  'report-diff': compareReports,
  bundle,
  'verify-bundle': verifyBundle,
  sample,
  returns,
  limits,
  safety,
  attribution,
  allocate,
  benchmark,
};
