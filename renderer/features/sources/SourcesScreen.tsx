import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../text';
import { Page } from '../../ui/Page';
import { ParameterTable } from './ParameterTable';
import { ReferenceTable } from './ReferenceTable';
import classes from './Sources.module.css';

/** Where every figure and every rule comes from, and how far each was checked. */
export function SourcesScreen() {
  const { t } = useText();
  const [kind, setKind] = useState<'references' | 'parameters'>('references');
  const choice = (
    <SegmentedControl
      aria-label={t('sources.kind')}
      data={(['references', 'parameters'] as const).map((value) => ({ value, label: t(`sources.${value}`) }))}
      value={kind}
      onChange={setKind}
    />
  );
  return (
    <Page title={t('sources.heading')} lead={t('sources.lead')}>
      <section className={classes.table} aria-label={t(`sources.${kind}`)}>
        {kind === 'references' ? <ReferenceTable choice={choice} /> : <ParameterTable choice={choice} />}
      </section>
    </Page>
  );
}
