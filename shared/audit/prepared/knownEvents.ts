import type { Preparation } from '../preparation';
import { fillBy } from './fillRows';

/** Persons of a registry's rows, by the number of their member file or by their own. */
const personsOf = (table: string, columns: string): string => `
  SELECT persons.person, ${columns} FROM ${table} JOIN persons ON persons.member_id = ${table}.member_id
  UNION
  SELECT persons.person, ${columns} FROM ${table} JOIN members ON members.id_number = ${table}.id_number
  JOIN persons ON persons.member_id = members.member_id`;

/**
 * Deaths, at every member file of the person. Registries may give different days: `death_date` is the last of them, so
 * that a month counts as after death only where all agree that it is.
 */
export const knownDeaths: Preparation = {
  name: 'known_deaths',
  columns: {
    person: 'VARCHAR',
    member_id: 'VARCHAR',
    death_date: 'DATE',
    registries: 'VARCHAR',
    earliest: 'DATE',
    latest: 'DATE',
  },
  needs: ['deaths', 'members', 'persons'],
  fill: (session) =>
    fillBy(
      session,
      `INSERT INTO known_deaths
      WITH reported AS (${personsOf('deaths', 'death_date, registry')}),
      person_deaths AS (SELECT person, max(death_date) AS latest, min(death_date) AS earliest,
        string_agg(DISTINCT registry, ', ' ORDER BY registry) AS registries FROM reported GROUP BY person)
      SELECT person, persons.member_id, latest, registries, earliest, latest
      FROM person_deaths JOIN persons USING (person)`,
    ),
};

/** Days in custody, at every member file of the person; without an end it goes on. */
export const knownCustody: Preparation = {
  name: 'known_custody',
  columns: { member_id: 'VARCHAR', from_date: 'DATE', to_date: 'DATE' },
  needs: ['custody', 'members', 'persons'],
  fill: (session) =>
    fillBy(
      session,
      `INSERT INTO known_custody
      WITH reported AS (${personsOf('custody', "from_date, COALESCE(to_date, DATE '9999-12-31') AS to_date")})
      SELECT persons.member_id, from_date, to_date FROM reported JOIN persons USING (person)`,
    ),
};
