import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { inLanguage } from '../../shared/base/language';
import { searchTerms, type Term } from '../../shared/glossary/readGlossary';
import inspector from '../inspector/Inspector.module.css';
import { useGlossary } from '../state/glossary';
import { openTerm, searchGlossary, useHelp } from '../state/help';
import { useText } from '../text';
import { FailureState } from '../ui/FailureState';
import { Loading } from '../ui/Loading';
import { useListKeys } from '../ui/useListKeys';
import classes from './Help.module.css';

function TermList({ terms }: { terms: readonly Term[] }) {
  const { t, language } = useText();
  const list = useListKeys<HTMLUListElement>();
  if (terms.length === 0) return <p className={inspector.hint}>{t('glossary.nothing')}</p>;
  return (
    <ul ref={list} className={classes.terms} data-terms={terms.length}>
      {terms.map(({ id, name }, at) => (
        <li key={id}>
          <button type="button" data-stop tabIndex={at === 0 ? 0 : -1} data-term={id} onClick={() => openTerm(id)}>
            {inLanguage(name, language)}
            <span className={classes.other}>{language === 'en' ? name.zh : name.en}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Every word of the program, to be looked for in either language. */
export function GlossaryList() {
  const { t } = useText();
  const glossary = useGlossary((store) => store.glossary);
  const search = useHelp((help) => help.search);
  if (glossary.state === 'failed') return <FailureState failure={glossary.failure} />;
  if (glossary.state === 'none') return <Loading label={t('glossary.loading')} places={3} />;
  return (
    <>
      <div className={classes.search}>
        <TextInput
          autoFocus
          aria-label={t('glossary.search')}
          placeholder={t('glossary.search')}
          leftSection={<IconSearch size={14} />}
          value={search}
          onChange={({ currentTarget }) => searchGlossary(currentTarget.value)}
        />
      </div>
      <TermList terms={searchTerms(glossary.terms, search)} />
    </>
  );
}
