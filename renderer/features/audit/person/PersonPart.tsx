import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { showPerson, usePerson } from '../../../state/auditPerson';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import screen from '../Audit.module.css';
import { Network } from '../network/Network';
import classes from './Person.module.css';
import { Timeline } from './Timeline';

function Find() {
  const { t } = useText();
  const member = usePerson((store) => store.member);
  const [typed, setTyped] = useState(member ?? '');
  const show = (): void => {
    if (typed.trim() !== '') showPerson(typed.trim());
  };
  return (
    <div className={screen.line}>
      <TextInput
        w={240}
        aria-label={t('auditEditor.person.find')}
        placeholder={t('auditEditor.person.find')}
        data-field="member"
        leftSection={<IconSearch size={14} />}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Enter' && show()}
      />
      <Button variant="default" data-action="show-person" onClick={show}>
        {t('auditEditor.person.show')}
      </Button>
    </div>
  );
}

/** A person found by member number: the years, and whom they share accounts and employers with. */
export function PersonPart() {
  const { t } = useText();
  const member = usePerson((store) => store.member);
  return (
    <div className={screen.page}>
      <Find key={member} />
      {member === null ? (
        <Empty title={t('auditEditor.person.title')} hint={t('auditEditor.person.choose')} />
      ) : (
        <>
          <div className={classes.years}>
            <Timeline key={member} member={member} />
          </div>
          <div className={classes.around}>
            <Network key={member} question={{ of: 'member', id: member, hubs: 12 }} />
          </div>
        </>
      )}
    </div>
  );
}
