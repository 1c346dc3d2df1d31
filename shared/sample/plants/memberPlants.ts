import { checkCharacters } from '../../data/canonical/idNumber';
import { dayOf, monthOf } from '../calendar';
import type { Row } from '../sampleRecords';
import type { Plant } from './plant';

const impossibleDates: Plant = {
  rule: 'member.impossible-dates',
  plant({ records, stream }) {
    const { person, member } = records;
    if (person.role === 'resident') return null;
    const birth = monthOf(person.birth);
    const firstWork = dayOf({ year: birth.year + stream.integer(1, 12), month: birth.month }, 1);
    return {
      records: { ...records, member: { ...member, first_work_date: firstWork } },
      key: { member_id: person.memberId, region_code: person.city },
    };
  },
};

const checkDigit: Plant = {
  rule: 'member.id-check-digit',
  plant({ records, stream }) {
    const { person, member } = records;
    if (person.role !== 'resident') return null;
    const right = person.idNumber[17];
    const wrong = stream.pick([...checkCharacters].filter((character) => character !== right));
    const changed: Row = { ...member, id_number: person.idNumber.slice(0, 17) + wrong };
    return {
      records: { ...records, member: changed },
      key: { member_id: person.memberId, region_code: person.city },
    };
  },
};

export const memberPlants: readonly Plant[] = [impossibleDates, checkDigit];
