/** Version of the calculations: moves whenever the same inputs would give other numbers. */
export const engineVersion = '0.2.0';
