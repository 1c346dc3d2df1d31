/** The commands on reports that are kept as JSON. */
export const cliReports = {
  'report-diff': {
    line: 'fundscope report-diff OLD.json NEW.json [--format pdf|docx|xlsx|html|csv|parquet|json --out FILE] [--from-datasets DIR]',
    summary: 'what moved between two reports, and why',
    details:
      'OLD and NEW are reports written with report --format json. Compares figures by their cells, words, and inputs by their SHA-256. Where both runs can be made again with the same inputs and give the same figures, the change of the actuarial balance, of the end of the fund and of the fund is split by what sets the runs apart (Shapley values), and parameters are listed with their law; else it says what stands in the way. --from-datasets takes data and law of OLD from another folder. Printed in words, or with --out written as a report in any format (pdf unless given), in the language of NEW.',
    more: '… and {{count}} more rows: write the comparison with --out to have them all.',
  },
} as const;
