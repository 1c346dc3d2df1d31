import { inLanguage } from '../../shared/base/language';
import type { Citation, Term } from '../../shared/glossary/readGlossary';
import { screens } from '../frame/screens';
import inspector from '../inspector/Inspector.module.css';
import { LinkRow, Part, Rows } from '../inspector/parts';
import { useTerms } from '../state/glossary';
import { goTo } from '../state/navigation';
import { useText } from '../text';
import { StatusMark } from '../ui/StatusMark';
import classes from './Help.module.css';
import { TermLinks } from './TermLinks';

function Laws({ laws }: { laws: readonly Citation[] }) {
  const { t, language } = useText();
  return (
    <Part title={t('glossary.law')}>
      {laws.length === 0 && <p className={inspector.dim}>{t('glossary.noLaw')}</p>}
      {laws.map(({ ref, article, status }) => (
        <p key={ref.en + article?.en} data-law={status}>
          {[ref, article].flatMap((words) => (words === null ? [] : [inLanguage(words, language)])).join(' ')}{' '}
          <StatusMark status={status} />
        </p>
      ))}
    </Part>
  );
}

function Screens({ term }: { term: Term }) {
  const { t } = useText();
  const used = screens.filter(({ id }) => term.screens.includes(id));
  if (used.length === 0) return null;
  return (
    <Part title={t('glossary.screens')}>
      <Rows>
        {used.map(({ id, label }) => (
          <LinkRow key={id} label={t(label)} value={t('glossary.open')} onOpen={() => goTo(id)} />
        ))}
      </Rows>
    </Part>
  );
}

/** A word: what it means here, its formula, the law, and where it is met. */
export function TermView({ id }: { id: string }) {
  const { t, language } = useText();
  const terms = useTerms();
  const term = terms.find((one) => one.id === id);
  if (term === undefined) return null;
  return (
    <div data-term={id}>
      <div className={classes.head}>
        <h3 className={classes.name}>{inLanguage(term.name, language)}</h3>
        <p className={classes.other}>{language === 'en' ? term.name.zh : term.name.en}</p>
      </div>
      <Part title={t('glossary.meaning')}>
        <p>{inLanguage(term.definition, language)}</p>
        {term.formula !== null && <code className={inspector.symbols}>{inLanguage(term.formula, language)}</code>}
      </Part>
      <Laws laws={term.laws} />
      <TermLinks title={t('glossary.seeAlso')} terms={terms.filter((one) => term.seeAlso.includes(one.id))} />
      <Screens term={term} />
    </div>
  );
}
