export { clearStates, placeOf, reserve } from './memory';
export { moveMembers } from './movers';
export { keepOpening, runPaths } from './paths';
export { advanceAll, keepYear, openStates } from './run';
