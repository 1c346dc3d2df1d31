import { Kbd } from '@mantine/core';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { inLanguage } from '../../shared/base/language';
import { loadGlossary, useTerms } from '../state/glossary';
import { openTerm } from '../state/help';
import { palette, paletteStore } from '../state/palette';
import { chooseScenario, useStudy } from '../state/study';
import { useText } from '../text';
import { actions, shortcutText } from './actions';

/** Every action and scenario; words of the glossary only once something is looked for. */
function useGroups(query: string): SpotlightActionGroupData[] {
  const { t, language } = useText();
  const scenarios = useStudy(({ workspace }) => workspace?.scenarios);
  const groups = [...new Set(actions.map(({ group }) => group))].map((group) => ({
    group: t(group),
    actions: actions
      .filter((action) => action.group === group)
      .map(({ id, label, shortcut, run }) => ({
        id,
        label: t(label),
        onClick: run,
        rightSection: <Kbd size="xs">{shortcutText(shortcut)}</Kbd>,
      })),
  }));
  const choices = (scenarios ?? []).map(({ id, title }) => ({
    id: `scenario.${id}`,
    label: inLanguage(title, language),
    onClick: () => chooseScenario(id),
  }));
  const terms = useTerms();
  const words = (query === '' ? [] : terms).map(({ id, name }) => ({
    id: `term.${id}`,
    label: inLanguage(name, language),
    keywords: [name.zh, name.en],
    onClick: () => openTerm(id),
  }));
  return [
    ...groups,
    { group: t('frame.top.scenario'), actions: choices },
    { group: t('help.action.glossary'), actions: words },
  ];
}

/** Ctrl/Cmd+K: every action by name. */
export function Palette() {
  const { t } = useText();
  const [query, setQuery] = useState('');
  const look = (words: string): void => {
    setQuery(words);
    loadGlossary();
  };
  return (
    <Spotlight
      store={paletteStore}
      shortcut={null}
      actions={useGroups(query)}
      query={query}
      onQueryChange={look}
      nothingFound={t('frame.palette.nothing')}
      highlightQuery
      scrollable
      attributes={{ content: { 'aria-label': t('frame.palette.search') } }}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('frame.palette.list') } }}
      maxHeight={440}
      size={560}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      transitionProps={{ duration: 0 }}
      onSpotlightClose={palette.close}
      searchProps={{
        leftSection: <IconSearch size={16} />,
        placeholder: t('frame.palette.search'),
        'aria-label': t('frame.palette.search'),
      }}
    />
  );
}
