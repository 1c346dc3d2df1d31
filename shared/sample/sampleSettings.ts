import { z } from 'zod';
import { failed, type Result, success } from '../base/result';
import { readYearMonth } from '../base/yearMonth';
import { invalidField, type ParameterFile, parseYaml } from '../parameters/readParameters';

const share = z.number().min(0).max(1);
const yuan = z.number().nonnegative();
const regionCode = z.string().regex(/^[1-9]\d{5}$/);
/** `from` and up to `spread` more. */
const spread = z.strictObject({ from: z.number().nonnegative(), spread: z.number().nonnegative() });
const wholeRange = z.tuple([z.int(), z.int()]).refine(([low, high]) => low <= high, 'low <= high');
const byYear = <T extends z.ZodType>(value: T) => z.record(z.string().regex(/^\d{4}$/), value);

const month = z.string().transform((text, context) => {
  const found = readYearMonth(text);
  if (found !== null) return found;
  context.addIssue({ code: 'custom', message: 'YYYY-MM' });
  return z.NEVER;
});

const place = { code: regionCode, zh: z.string().min(1), en: z.string().min(1) };

const schema = z.strictObject({
  regionCode,
  name: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  cities: z.array(z.strictObject({ ...place, weight: yuan })).min(2),
  elsewhere: z.array(z.strictObject(place)).min(1),
  firstMonth: month,
  lastMonth: month,
  firstCareerMonth: month,
  averageWage: byYear(yuan),
  benefitBase: byYear(yuan),
  adjustment: byYear(z.strictObject({ fixed: yuan, ofPension: share })),
  roles: z.strictObject({ contributor: share, pensioner: share, retiring: share, resident: share }),
  memberTypes: z.strictObject({ employee: share, cadre: share, flexible: share, institution: share }),
  womenShare: share,
  moverShare: share,
  pausedShare: share,
  residentPension: yuan,
  residentContribution: yuan,
  residentSubsidy: yuan,
  funeralGrant: yuan,
  unemploymentBenefit: yuan,
  employeesPerEmployer: z.number().min(1),
  deaths: z.strictObject({ level: share, slope: z.number().min(0).max(1) }),
  deathRegistries: z.strictObject({ civil_affairs: yuan, police: yuan, hospital: yuan }),
  custody: z.strictObject({ share, months: z.int().min(2).max(120) }),
  wages: z.strictObject({
    logMean: z.number(),
    logDeviation: yuan,
    institutionFactor: z.number().positive(),
    flexible: spread,
    flexibleAtLeast: share,
    yearlyDeviation: share,
  }),
  householdHereShare: share,
  latePaymentShare: share,
  monthsElsewhere: wholeRange,
  accountPerMonth: spread,
  accountPension: spread,
  accountPensionMonths: wholeRange,
  pensionShare: spread,
  hospitalStay: z.strictObject({ share, logMean: z.number(), logDeviation: yuan, days: wholeRange }),
  maternityLeave: z.strictObject({ share, ages: wholeRange, days: z.int(), longDays: z.int(), longShare: share }),
  injury: z.strictObject({ share, months: wholeRange }),
  unemploymentClaim: z.strictObject({ share, months: wholeRange, whileEmployedShare: share }),
  depositRate: share,
  subsidyShare: share,
  adjustmentRate: share,
  openingReserveMonths: z.number().min(0).max(60),
  industries: z.array(z.string().min(1)).min(1),
  irregularities: z.record(z.string(), share),
});

/** What a sample province is made of: a file of `datasets/sample/`. */
export type SampleSettings = z.output<typeof schema>;

export function readSampleSettings(file: ParameterFile): Result<SampleSettings> {
  const source = parseYaml(file);
  if (!source.ok) return source;
  const parsed = schema.safeParse(source.value.document.toJS());
  return parsed.success ? success(parsed.data) : failed(invalidField(source.value, '', parsed.error));
}
