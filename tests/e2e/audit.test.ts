import { describe, expect, test } from 'vitest';
import { auditWindow } from './audit/auditing';
import { findings } from './audit/findings';
import { ownRules } from './audit/ownRules';
import { papers } from './audit/papers';
import { people } from './audit/people';
import { prices } from './audit/prices';
import { reopening } from './audit/reopening';
import { runs } from './audit/runs';
import { statistics } from './audit/statistics';

/** One window and one load of the sample for all of it: each part goes on from what the one before it left. */
describe('an audit of the sample province', () => {
  const audit = auditWindow();
  describe('running rules', () => runs(audit));
  describe('what findings are worth, before one is confirmed', () => prices(audit));
  describe('statistics', () => statistics(audit));
  describe('from a finding to its case', () => findings(audit));
  describe('from a finding to its papers', () => papers(audit));
  describe('rules of a user’s own', () => ownRules(audit));
  describe('the window opened again', () => reopening(audit));
  describe('persons', () => people(audit));

  test('nothing complained on the way', () => {
    expect(audit.complaints).toEqual([]);
  });
});
