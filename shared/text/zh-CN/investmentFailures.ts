/** Why the files of a portfolio could not be used. */
export const investmentFailures = {
  'portfolio/unknown-form': {
    title: '无法识别的组合文件',
    detail: '{{file}}的列不属于任何一种已知格式。',
    nextStep: '请使用下列任一格式的列名：{{forms}}',
  },
  'portfolio/form-twice': {
    title: '同一格式的文件重复',
    detail: '{{file}}与先读入的{{other}}格式相同。',
    nextStep: '请把两者的行合并到一个文件，或只打开其中一个。',
  },
  'portfolio/lacks': {
    title: '组合缺少所需数据',
    detail: '所打开的文件中没有填好这些列：{{columns}}。',
    nextStep: '请连同含有这些列的文件重新打开。',
  },
  'portfolio/none-open': {
    title: '尚未打开投资组合',
    detail: '没有可供计算的数据。',
    nextStep: '请打开样例组合，或打开自己的文件。',
  },
} as const;
