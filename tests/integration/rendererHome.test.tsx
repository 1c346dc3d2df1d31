import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { Findings } from '../../renderer/features/home/Findings';
import { Imports } from '../../renderer/features/home/Imports';
import { useAuditPlace } from '../../renderer/state/auditPlace';
import { useAudit } from '../../renderer/state/auditRun';
import { useDataPlace } from '../../renderer/state/dataPlace';
import { type KeptImport, useTables } from '../../renderer/state/dataTables';
import { useNavigation } from '../../renderer/state/navigation';
import type { RuleOutcome } from '../../shared/audit/outcome';
import { shown } from '../support/shown';

afterEach(() => {
  cleanup();
  useAudit.setState(useAudit.getInitialState());
  useTables.setState(useTables.getInitialState());
});

const ended = (rule: string, status: 'clean' | 'hits', amountAtRisk: number): [string, RuleOutcome] => [
  rule,
  { rule, status, count: 2, rows: 2, amountAtRisk, milliseconds: 1, tested: 9 },
];

describe('the last findings on Home', () => {
  test('say what to do first where nothing has run', () => {
    shown(<Findings />, 'en');
    expect(screen.getByText(/No rule has run/)).toBeTruthy();
  });

  test('are the dearest first, clean rules left out, each leading to its rule', async () => {
    useAudit.setState({
      reading: { state: 'read', hasData: true },
      outcomes: new Map([ended('a.small', 'hits', 5), ended('a.clean', 'clean', 0), ended('a.great', 'hits', 700)]),
      ranOn: '2025-01-01',
      changes: { fresh: 1, gone: 0, same: 3 },
    });
    shown(<Findings />, 'en');
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['a.great', 'a.small']);
    expect(screen.getByText('700元')).toBeTruthy();
    expect(screen.getByText('3 rules run, 2 with findings; judged as of 2025-01-01')).toBeTruthy();
    expect(screen.getByText('1 new since the run before')).toBeTruthy();
    await userEvent.click(screen.getByText('a.great'));
    expect(useNavigation.getState().screen).toBe('audit');
    expect(useAuditPlace.getState().scope).toEqual({ kind: 'rule', rule: 'a.great' });
  });
});

describe('the last imports on Home', () => {
  const kept = (file: string, table_name: string): KeptImport => ({
    ...{ source_id: file, table_name, file, part: null, sha256: 'f0', encoding: null, imported_on: '2026-03-01' },
    ...{ rows: 12, rows_read: 12, rows_rejected: 0 },
  });

  test('leave out what comes with the program', () => {
    useTables.setState({ edition: 1, kept: { state: 'read', imports: [kept('regions.csv', 'regions')] } });
    shown(<Imports />, 'en');
    expect(screen.getByText(/No files of yours/)).toBeTruthy();
  });

  test('name file, table and rows, and lead to the table; what does not fit is counted', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => kept(`${name}.csv`, 'benefits'));
    useTables.setState({ edition: 1, kept: { state: 'read', imports: names } });
    shown(<Imports />, 'en');
    const rows = screen.getAllByRole('listitem');
    expect(rows).toHaveLength(5);
    expect(rows[0]?.textContent).toMatch(/^a\.csv.*12 rows2026-03-01$/);
    expect(screen.getByText('and 2 more')).toBeTruthy();
    await userEvent.click(screen.getByText('b.csv'));
    expect(useDataPlace.getState()).toMatchObject({ part: 'tables', table: 'benefits' });
  });

  test('say that they are being read, and why they could not be', () => {
    useTables.setState({ edition: 1 });
    shown(<Imports />, 'en');
    expect(screen.getByText('Reading the tables')).toBeTruthy();
    cleanup();
    useTables.setState({ kept: { state: 'failed', failure: { code: 'database/not-started', reason: 'memory' } } });
    shown(<Imports />, 'en');
    expect(screen.getByRole('alert').textContent).toContain('memory');
  });
});
