import { inLanguage } from '../../shared/base/language';
import type { Term } from '../../shared/glossary/readGlossary';
import { LinkRow, Part, Rows } from '../inspector/parts';
import { openTerm } from '../state/help';
import { useText } from '../text';

/** Words to go on to, if there are any. */
export function TermLinks({ title, terms }: { title: string; terms: readonly Term[] }) {
  const { language } = useText();
  if (terms.length === 0) return null;
  return (
    <Part title={title}>
      <Rows>
        {terms.map(({ id, name }) => (
          <LinkRow key={id} label={inLanguage(name, language)} value="" onOpen={() => openTerm(id)} />
        ))}
      </Rows>
    </Part>
  );
}
