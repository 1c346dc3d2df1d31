import { MantineProvider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { speakReasons } from '../../shared/text/schemaReasons';
import { textInstance } from '../../shared/text/translator';
import { useSettings } from '../state/settings';
import { schemeVariables, theme } from '../ui/theme';
import { Frame } from './Frame';

/** The language of texts, of reasons that schemas give, of Mantine's own labels and of the document follow one setting. */
function useTextInstance() {
  const language = useSettings(({ settings }) => settings.language);
  const [texts] = useState(() => textInstance(language));
  useEffect(() => {
    void texts.changeLanguage(language);
    speakReasons(language);
    document.documentElement.lang = language;
  }, [texts, language]);
  return texts;
}

export function App({ nonce }: { nonce: string }) {
  const texts = useTextInstance();
  const chosen = useSettings(({ settings }) => settings.theme);
  return (
    <div className="app">
      <I18nextProvider i18n={texts}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={schemeVariables}
          defaultColorScheme="auto"
          {...(chosen === 'system' ? {} : { forceColorScheme: chosen })}
          getStyleNonce={() => nonce}
        >
          <Frame />
        </MantineProvider>
      </I18nextProvider>
    </div>
  );
}
