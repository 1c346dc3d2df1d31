import { useMemo } from 'react';
import type { ParameterId } from '../../../shared/parameters/catalogue';
import { type AssumptionPath, assumptionHistory, fertilityHistory } from '../../../shared/projection/assumptionHistory';
import { useAskedScenario, useStudy } from '../../state/study';

/** History and path of an assumption of the question on screen; `fertility` for births per woman. */
export function useAssumptionPath(id: ParameterId | 'fertility'): AssumptionPath | null {
  const workspace = useStudy((study) => study.workspace);
  const scenario = useAskedScenario();
  return useMemo(() => {
    if (workspace === null || scenario === null) {
      return null;
    }
    if (id === 'fertility') {
      return fertilityHistory(workspace.base, scenario);
    }
    const path = assumptionHistory(workspace.base, workspace.parameters, scenario, id);
    return path.ok ? path.value : null;
  }, [workspace, scenario, id]);
}
