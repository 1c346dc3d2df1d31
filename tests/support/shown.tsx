import { MantineProvider } from '@mantine/core';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Language } from '../../shared/base/language';
import { textInstance } from '../../shared/text/translator';

/** Draws a part of the window in a language, with everything that it stands in; nothing moves. */
export const shown = (node: ReactNode, language: Language): RenderResult =>
  render(
    <I18nextProvider i18n={textInstance(language)}>
      <MantineProvider env="test">{node}</MantineProvider>
    </I18nextProvider>,
  );
