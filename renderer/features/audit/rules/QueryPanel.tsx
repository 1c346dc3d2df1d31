import { Textarea } from '@mantine/core';
import type { RuleDraft } from '../../../../shared/audit/own/ruleDraft';
import { inLanguage } from '../../../../shared/base/language';
import { tableLabel } from '../../../../shared/data/canonical/labels';
import { editDraft } from '../../../state/auditEditor';
import { useText } from '../../../text';
import { useRuleWords } from '../useRuleWords';
import { CheckContext, FormPart } from './fields';
import type { EditorProps } from './OwnEditor';
import classes from './Rules.module.css';

/** The rule in one sentence: what it finds, where, and under which law. */
function useSentence({ severity, tables, identity, law }: RuleDraft): string {
  const { t, language } = useText();
  const words = useRuleWords();
  const cited = law.map(({ ref, article }) =>
    [inLanguage(ref, language), inLanguage(article, language)].join(' ').trim(),
  );
  const under = cited.filter((one) => one !== '');
  return t('auditEditor.sentence.all', {
    severity: t(`auditEditor.sentence.${severity}`),
    tables: words.list(tables.map(({ table }) => tableLabel(table, t))),
    identity: words.list(identity.map((column) => words.columnLabel(column))),
    law: under.length === 0 ? '' : t('auditEditor.sentence.law', { law: words.list(under) }),
  });
}

function State({ open: { check, isChanged } }: EditorProps) {
  const { t } = useText();
  const said =
    check.state === 'checking'
      ? t('auditEditor.check.checking')
      : check.state === 'wrong'
        ? t('auditEditor.check.wrong', { field: t(`auditEditor.field.${check.field}`) })
        : t('auditEditor.check.right', { columns: check.columns.length });
  return (
    <p role="status" className={classes.check} data-check={check.state}>
      {said}
      {check.state === 'right' && !isChanged && ` ${t('auditEditor.check.saved')}`}
    </p>
  );
}

/** The query of a rule, the sentence that the rule makes, and whether it could run. */
export function QueryPanel({ id, open }: EditorProps) {
  const { t } = useText();
  const sentence = useSentence(open.draft);
  return (
    <CheckContext value={open.check}>
      <section className={classes.sentence} aria-label={t('auditEditor.sentence.label')}>
        <p data-sentence="">{sentence}</p>
        <State id={id} open={open} />
      </section>
      <FormPart field="sql" hint={t('auditEditor.hint.sql')}>
        <Textarea
          aria-label={t('auditEditor.field.sql')}
          autosize
          minRows={8}
          maxRows={22}
          spellCheck={false}
          data-field="sql"
          classNames={{ input: classes.sql ?? '' }}
          value={open.draft.sql}
          onChange={({ currentTarget }) => editDraft(id, { sql: currentTarget.value })}
        />
      </FormPart>
    </CheckContext>
  );
}
