// 1.005 · 100 falls short of 100.5 by the last digit of a double: 15 digits are what the figure is.
const scaled = (value: number, digits: number): number => Number((value * 10 ** digits).toPrecision(15));

/** Half away from zero at a decimal place. */
export const roundHalfUp = (value: number, digits: number): number =>
  (Math.sign(value) * Math.round(scaled(Math.abs(value), digits))) / 10 ** digits;

/** Up to the next step of a decimal place; a value on a step stays. */
export const roundUp = (value: number, digits: number): number => Math.ceil(scaled(value, digits)) / 10 ** digits;
