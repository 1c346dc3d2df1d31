import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FirstHour } from '../../renderer/help/FirstHour';
import { HelpPanel } from '../../renderer/help/HelpPanel';
import { tasksOf } from '../../renderer/help/ScreenHelp';
import { screenTasks } from '../../renderer/help/screenTasks';
import { useAudit } from '../../renderer/state/auditRun';
import { beginAgain, leaveFirstHour, startJourney, useFirstHour } from '../../renderer/state/firstHour';
import { closeHelp, openTerm, toggleHelp, useHelp } from '../../renderer/state/help';
import { closeInspector, inspect, useInspection } from '../../renderer/state/inspection';
import { type JourneyId, journeys } from '../../renderer/state/journeys';
import { goTo, screenIds } from '../../renderer/state/navigation';
import { useVerification } from '../../renderer/state/verification';
import { languages } from '../../shared/base/language';
import { glossaryFile, readGlossary } from '../../shared/glossary/readGlossary';
import { translator } from '../../shared/text/translator';
import { unwrapped } from '../support/bundled';
import { shown } from '../support/shown';

const root = path.resolve(import.meta.dirname, '../..');
const glossaryText = readFileSync(path.join(root, 'datasets', glossaryFile), 'utf8');
const terms = unwrapped(readGlossary({ name: glossaryFile, text: glossaryText }));

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(glossaryText)));
});

afterEach(() => {
  cleanup();
  closeHelp();
  closeInspector();
  vi.unstubAllGlobals();
});

describe('help with a screen', () => {
  test.each(screenIds)('%s has its purpose, three to six tasks and a guide page that is there', (id) => {
    const tasks = tasksOf(id);
    expect(tasks.length).toBeGreaterThanOrEqual(3);
    expect(tasks.length).toBeLessThanOrEqual(6);
    for (const language of languages) {
      const t = translator(language);
      const words = [t(`help.screens.${id}.purpose`), ...tasks.map(({ text }) => t(text))];
      for (const word of words) expect(word).not.toMatch(/^help\.|^$/);
      expect(new Set(words).size).toBe(words.length);
    }
    const { zh, en } = screenTasks[id].guide;
    for (const page of [zh, en]) expect(existsSync(path.join(root, 'docs/guide', page)), page).toBe(true);
  });

  test('every screen that a term names exists, and every screen has words of its own', () => {
    const helped = Object.keys(screenTasks);
    expect(helped).toEqual(expect.arrayContaining([...screenIds]));
    for (const term of terms) for (const id of term.screens) expect(helped, term.id).toContain(id);
    const named = new Set(terms.flatMap(({ screens }) => screens));
    for (const id of screenIds) expect(named, id).toContain(id);
  });

  test('follows the screen, leads to a term and back, and gives way to the inspector', async () => {
    const user = userEvent.setup();
    shown(<HelpPanel />, 'en');
    goTo('investment');
    toggleHelp();
    await user.click(await screen.findByText('Time-weighted return'));
    expect(await screen.findByText('Π (1 + r(t)) − 1')).toBeTruthy();
    expect(screen.getByText('No law known to this program defines it.')).toBeTruthy();
    await user.click(screen.getByText('Money-weighted return'));
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getByText('What one does here')).toBeTruthy();
    goTo('calculator');
    expect(await screen.findByText('Months divisor')).toBeTruthy();
    inspect({ kind: 'requiredRate' });
    expect(useHelp.getState().isOpen).toBe(false);
    toggleHelp();
    expect(useInspection.getState().isOpen).toBe(false);
  });

  test('a term says its law and how far it was checked, in Chinese', async () => {
    shown(<HelpPanel />, 'zh-CN');
    openTerm('months-divisor');
    expect(await screen.findByText('计发月数')).toBeTruthy();
    expect(
      screen
        .getByText(/国发〔2005〕38号/)
        .closest('[data-law]')
        ?.getAttribute('data-law'),
    ).toBe('verified');
  });
});

describe('the guided first hour', () => {
  afterEach(() => {
    leaveFirstHour();
    useFirstHour.setState({ journey: 'audit', done: [] });
    useAudit.setState(useAudit.getInitialState());
    useVerification.setState(useVerification.getInitialState());
    goTo('projection');
  });

  const known = { rule: 'a.b', status: 'failed', failure: { code: 'cancelled' } } as const;

  test('a step is ticked off by what the state shows, not by a click', async () => {
    const user = userEvent.setup();
    shown(<FirstHour />, 'en');
    startJourney('report');
    expect(await screen.findByText('0 of 5 steps done')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Step 3/ }));
    expect(useFirstHour.getState().done).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Open the sources' }));
    expect(useFirstHour.getState().done).toEqual(['checkSources']);
    expect(screen.getByRole('button', { name: /^Step 3.*\(done\)$/ })).toBeTruthy();
  });

  test('checks count only when every file has passed', () => {
    startJourney('report');
    const report = { passed: 3, failed: 1, unsupported: 0, failures: [], outcomes: [] };
    const file = { name: 'a.json', state: 'done', source: 's', report } as const;
    useVerification.setState({ state: 'done', files: [file] });
    expect(useFirstHour.getState().done).toEqual([]);
    useVerification.setState({ files: [{ ...file, report: { ...report, failed: 0 } }] });
    expect(useFirstHour.getState().done).toEqual(['checkProgram']);
  });

  test('ticks stay when the state moves on, are kept with the window, and go when begun again', () => {
    startJourney('audit');
    useAudit.setState({ outcomes: new Map([['a.b', known]]), run: { state: 'running', news: null } });
    expect(useFirstHour.getState().done).toEqual([]);
    useAudit.setState({ run: { state: 'idle' } });
    expect(useFirstHour.getState().done).toEqual(['runRules']);
    useAudit.setState({ outcomes: new Map() });
    leaveFirstHour();
    expect(JSON.parse(localStorage.getItem('first-hour') ?? '').state).toEqual({
      ...{ isOpen: false, journey: 'audit', done: ['runRules'] },
    });
    startJourney('audit');
    expect(useFirstHour.getState().done).toEqual(['runRules']);
    beginAgain();
    expect(useFirstHour.getState().done).toEqual([]);
  });

  test.each([
    { kept: { isOpen: true, journey: 'gone', done: [] }, is: { isOpen: false, journey: 'audit', done: [] } },
    { kept: { isOpen: true, journey: 'ageing', done: ['gone', 'findRate'] }, is: { done: ['findRate'], isOpen: true } },
  ])('what another version has kept is taken as far as it is known: $is', async ({ kept, is }) => {
    localStorage.setItem('first-hour', JSON.stringify({ state: kept, version: 0 }));
    await useFirstHour.persist.rehydrate();
    expect(useFirstHour.getState()).toMatchObject(is);
  });

  test('nothing is ticked while it is not open', () => {
    useAudit.setState({ outcomes: new Map([['a.b', known]]) });
    expect(useFirstHour.getState().done).toEqual([]);
  });

  test.each(Object.keys(journeys) as JourneyId[])('%s has a sentence for what and why of each step', (journey) => {
    for (const language of languages) {
      const t = translator(language);
      for (const step of journeys[journey])
        for (const part of ['what', 'why'] as const)
          expect(t(`firstHour.steps.${step}.${part}`)).toMatch(language === 'en' ? /^[A-Z].*\.$/ : /^[^a-z]+.*。$/);
    }
  });
});
