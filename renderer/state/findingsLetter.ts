import { showScope } from './auditPlace';
import { goTo } from './navigation';
import { chooseKind, showReportPart } from './reportPlace';

/** Shows the letter on what a rule found, ready to be completed and exported. */
export function openFindingsLetter(rule: string): void {
  showScope({ kind: 'rule', rule });
  chooseKind('findings');
  showReportPart('compose');
  goTo('reports');
}
