export { clearStates, placeOf, reserve, reservePaths } from './memory';
export { moveMembers } from './movers';
export { runPaths } from './paths';
export { runProvinces } from './provincePaths';
export { advanceAll, keepYear, openStates } from './run';
