import { useEffect, useState } from 'react';
import type { IncreaseStudy } from '../../shared/balance/increaseStudy';
import type { Result } from '../../shared/base/result';
import { useCalculator } from './calculator';
import { useAskedScenario, useStudy } from './study';

/** What the rule in the form brings to everyone retired before the scenario on screen; null until the first answer. */
export function useIncreaseStudy(): Result<IncreaseStudy> | null {
  const projector = useStudy(({ workspace }) => workspace?.projector);
  const scenario = useAskedScenario();
  const rule = useCalculator((form) => form.rule);
  const [answer, setAnswer] = useState<Result<IncreaseStudy> | null>(null);
  useEffect(() => {
    if (projector === undefined || scenario === null) return;
    let isAsked = true;
    void projector.increase(scenario, rule).then((result) => {
      if (isAsked) setAnswer(result.ok ? { ok: true, value: result.value.value } : result);
    });
    return () => {
      isAsked = false;
    };
  }, [projector, scenario, rule]);
  return answer;
}
