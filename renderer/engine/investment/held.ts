import type { Result } from '../../../shared/base/result';
import type { OpenPortfolio } from '../../../shared/investment/opening/openPortfolio';

/** The portfolio that the worker holds; a failure where none is open. */
export type Held = () => Result<OpenPortfolio>;
