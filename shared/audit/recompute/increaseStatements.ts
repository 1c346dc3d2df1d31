/** Spells of payment with the spell before each; rows of a batch and the last of the batch before. */
export const increasesIn = `WITH part AS (
    SELECT rowid AS place, * FROM pension_levels WHERE rowid BETWEEN $1 - 1 AND $2
  ), pairs AS (
    SELECT *, lag(last_period) OVER w AS last_before, lag(spell) OVER w AS spell_before, lag(paid_last) OVER w AS paid_before
    FROM part WINDOW w AS (PARTITION BY member_id, scheme ORDER BY spell)
  )
  SELECT p.member_id, p.scheme, p.region_code AS region, p.spell, p.starts::VARCHAR AS starts,
    p.first_period::VARCHAR AS first_period, p.last_before::VARCHAR AS last_before, p.spell_before,
    p.paid_before::DOUBLE AS paid_before, p.paid_first::DOUBLE AS paid, p.months, m.birth_date::VARCHAR AS birth_date,
    m.retired_on::VARCHAR AS retired_on, a.years, p.source_id, p.source_row::DOUBLE AS source_row
  FROM pairs p LEFT JOIN members m ON m.member_id = p.member_id
  LEFT JOIN recomputed_awards a ON a.member_id = p.member_id AND a.scheme = p.scheme
  WHERE p.place >= $1 ORDER BY p.place`;
