import type { reportSheets as english } from '../en/reportSheets';
import type { Translation } from '../shape';

export const reportSheets: Translation<typeof english> = {
  sheet: '工作表',
  about: '内容',
  summary: '结论与关键数字；凡可由“全部年份”表得出的，均列有计算公式',
  charts: '图表',
  chartsAbout: '各图及其所依据的数据；修改数据，图随之变化',
  words: '正文',
  wordsAbout: '报告各标题下的文字',
  sources: '报告所依据的资料及其核实情况',
  inputs: '本次测算的全部输入文件及其 SHA-256 校验值',
  heading: '所在标题',
  begins: '起点',
  ends: '终点',
  unseen: '不显示部分',
  above: '零以上部分',
  below: '零以下部分',
};
