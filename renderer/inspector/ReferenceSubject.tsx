import { inLanguage } from '../../shared/base/language';
import { useStudy } from '../state/study';
import { useText } from '../text';
import { StatusMark } from '../ui/StatusMark';
import classes from './Inspector.module.css';
import { Part } from './parts';

/** A source: who published it, when it was read, under which licence, and how far it was checked. */
export function ReferenceSubject({ id }: { id: string }) {
  const { t, language } = useText();
  const reference = useStudy(({ workspace }) => workspace?.base.references.find((one) => one.id === id));
  if (reference === undefined) {
    return <p className={classes.hint}>{t('frame.inspector.gone')}</p>;
  }
  const note = inLanguage(reference.note, language);
  const facts = [
    [t('frame.inspector.publisher'), inLanguage(reference.publisher, language)],
    [t('frame.inspector.readOn'), reference.readOn],
    [t('frame.inspector.licence'), inLanguage(reference.licence, language)],
    [t('frame.inspector.identifier'), reference.id],
  ] as const;
  return (
    <>
      <div className={classes.subject}>
        <p>
          <strong>{inLanguage(reference.title, language)}</strong>
        </p>
        <StatusMark status={reference.status} />
      </div>
      {facts.map(([title, text]) => (
        <Part key={title} title={title}>
          <p>{text}</p>
        </Part>
      ))}
      {note !== '' && (
        <Part title={t('frame.inspector.note')}>
          <p>{note}</p>
        </Part>
      )}
    </>
  );
}
