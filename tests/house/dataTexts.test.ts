import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/base/language';
import { canonicalTables } from '../../shared/data/canonical/canonicalTables';
import { idContradictions, idFaults } from '../../shared/data/canonical/idNumber';
import { codeKey, columnKey, tableKey } from '../../shared/data/canonical/labels';
import { translator } from '../../shared/text/translator';

describe.each(languages)('in %s', (language) => {
  const translate = translator(language);
  const spoken = (key: Parameters<typeof translate>[0]) => {
    const text = translate(key);
    expect(text, key).not.toBe('');
    expect(text, key).not.toMatch(/^data\./);
  };

  test.each(canonicalTables.map(({ name }) => name))('%s and its columns have names', (name) => {
    spoken(tableKey(name));
    const table = canonicalTables.find((each) => each.name === name);
    for (const column of table?.columns ?? []) {
      spoken(columnKey(column.name));
      for (const code of column.allowed ?? []) spoken(codeKey(column.name, code));
    }
  });

  test.each([...idFaults, ...idContradictions])('%s of a citizen number has its words', (fault) => {
    spoken(`data.idNumber.${fault}`);
  });
});
