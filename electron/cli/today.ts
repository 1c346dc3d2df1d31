import { localDay } from '../../shared/base/localDay';

/** The day that the clock of this machine shows. */
export const today = (): string => localDay(new Date());
