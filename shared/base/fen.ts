import { roundHalfUp } from './decimals';

/** Yuan to the whole fen, half a fen away from zero, as award sheets round. */
export const roundToFen = (yuan: number): number => roundHalfUp(yuan, 2);
