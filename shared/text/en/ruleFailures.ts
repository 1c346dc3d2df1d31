/** What can be wrong with an audit rule or keep an audit from running. */
export const ruleFailures = {
  'rule/not-yaml': {
    title: 'A rule file cannot be read',
    detail: '{{file}}, line {{line}}, column {{column}}: this is not valid YAML. Technical note: {{reason}}',
    nextStep: 'Correct the line in {{file}}; check indentation, colons and quotes around it.',
  },
  'rule/invalid-field': {
    title: 'A rule has a field that is not valid',
    detail: '{{file}}, line {{line}}, rule “{{id}}”: the field “{{field}}” is not valid. Technical note: {{reason}}',
    nextStep: 'Correct the field “{{field}}” in {{file}}. The guide lists the fields of a rule.',
  },
  'rule/unknown-name': {
    title: 'A rule names what does not exist',
    detail: '{{file}}, line {{line}}, rule “{{id}}”: there is no table, column or figure “{{name}}”. {{suggestion}}',
    nextStep: 'Correct the name in {{file}}.',
  },
  'rule/not-listed': {
    title: 'A rule reads a table that it does not list',
    detail: '{{file}}, line {{line}}, rule “{{id}}”: the query reads “{{name}}”, which is not among its tables.',
    nextStep: 'Add “{{name}}” under “tables”, or under “prepared” if it is a prepared table, in {{file}}.',
  },
  'rule/rejected': {
    title: 'The query of a rule was refused',
    detail: '{{file}}, line {{line}}, rule “{{id}}”. Technical note: {{reason}}',
    nextStep: 'Correct the query: one SELECT that gives the columns of “identity” and “amount_at_risk”.',
  },
  'rule/duplicate': {
    title: 'A rule is there twice',
    detail: '{{file}}, line {{line}}: another rule has the id “{{id}}” already.',
    nextStep: 'Give one of the two rules another id.',
  },
  'rule/unknown': {
    title: 'There is no such rule',
    detail: 'No rule has the id “{{id}}”. {{suggestion}}',
    nextStep: 'Run “audit rules” to see all rules.',
  },
  'rule/bad-value': {
    title: 'A figure of a rule is out of bounds',
    detail: 'Rule “{{id}}”: “{{parameter}}” was set to {{value}}; expected {{expected}}.',
    nextStep: 'Set “{{parameter}}” anew, or reset it to the value that the rule came with.',
  },
  'audit/no-data': {
    title: 'There is nothing to audit',
    detail: 'No file in {{folder}} could be loaded as one of the tables that rules read.',
    nextStep: 'Give a folder with CSV or Parquet files of members, benefits, contributions or ledgers.',
  },
} as const;
