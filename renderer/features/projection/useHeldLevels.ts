import { useMemo } from 'react';
import { type HeldLevel, pastKnown } from '../../../shared/parameters/heldLevel';
import { useAskedScenario, useStudy } from '../../state/study';

/** Which assumptions of the question on screen are carried on level past their last stated year. */
export function useHeldLevels(): ReadonlyMap<string, HeldLevel> {
  const law = useStudy(({ workspace }) => workspace?.parameters);
  const scenario = useAskedScenario();
  return useMemo(() => {
    const held = law && scenario ? pastKnown(law, scenario) : null;
    return new Map(held?.ok ? held.value.map((one) => [one.parameter.id, one]) : []);
  }, [law, scenario]);
}
