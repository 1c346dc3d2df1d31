export { clearStates, placeOf, reserve } from './memory';
export { moveMembers } from './movers';
export { advanceAll, keepYear, openStates } from './run';
