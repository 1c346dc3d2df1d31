import type { Language } from '../../shared/base/language';
import type { Scenario } from '../../shared/parameters/parameter';
import { type MadeReport, madeCommittee } from '../../shared/report/madeCommittee';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from './bundled';

const base = await bundledBase();
const parameters = bundledParameters();
const law = bundledScenario('current-law');

const raised: Scenario = {
  ...law,
  reforms: [
    {
      id: 'raised',
      title: { zh: '提高费率', en: 'Higher rate' },
      changes: [
        {
          parameter: 'contribution.employerRate',
          unit: 'ratio',
          values: [{ from: '2025-01-01', value: 0.3, basis: { kind: 'assumed', why: { zh: '测试', en: 'Test' } } }],
        },
      ],
    },
  ],
};

/** Runs of the real engine on the bundled figures: current law, later retirement, and a higher rate beside current law. */
export const questions = {
  'current law': { scenario: law, compared: null },
  'later retirement': { scenario: bundledScenario('retirement-65'), compared: law },
  'a higher rate': { scenario: raised, compared: law },
} as const;

export const made = (name: keyof typeof questions, language: Language): MadeReport =>
  unwrapped(madeCommittee({ base, parameters, ...questions[name], language, day: '2026-11-21' }));
