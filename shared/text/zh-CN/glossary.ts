import type { glossary as english } from '../en/glossary';
import type { Translation } from '../shape';

export const glossary: Translation<typeof english> = {
  search: '查找术语，中英文均可',
  nothing: '没有匹配的术语，请换一个词或只输入一部分。',
  loading: '正在读取术语表',
  meaning: '含义',
  law: '法律依据',
  noLaw: '本软件未见有法规对其作出规定。',
  seeAlso: '参见',
  screens: '使用页面',
  open: '打开',
};
