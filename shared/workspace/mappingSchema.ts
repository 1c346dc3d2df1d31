import { z } from 'zod';

const unit = z.enum(['yuan', 'tenThousand', 'hundredMillion']);

/** `Mapping` of shared/data/matching, as it is kept. */
export const mappingSchema = z.object({
  table: z.string().min(1),
  columns: z.record(z.string(), z.string().nullable()),
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']),
  moneyUnit: unit,
  moneyUnits: z.record(z.string(), unit).exactOptional(),
  codes: z.record(z.string(), z.record(z.string(), z.string())),
});

/** `RememberedMapping` of shared/data/matching, as it is kept. */
export const rememberedMappingSchema = z.object({
  fingerprint: z.string(),
  agency: z.string(),
  columns: z.array(
    z.object({
      heading: z.string(),
      shape: z.enum(['empty', 'idNumber', 'date', 'period', 'year', 'integer', 'decimal', 'text']),
    }),
  ),
  mapping: mappingSchema,
  savedOn: z.string(),
});
