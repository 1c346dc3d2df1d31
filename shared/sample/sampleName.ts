import type { RandomStream } from '../base/randomStream';

const surnames = [...'王李张刘陈杨黄赵周吴徐孙马胡朱郭何林高罗'];
// Frequencies fall off as they do among the twenty most common surnames.
const surnameWeights = surnames.map((_, rank) => 1 / (rank + 2));
const givenNames = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华文建国志红玉梅春兰海燕永健俊峰秀珍'];

export function sampleName(stream: RandomStream): string {
  const surname = surnames[stream.weighted(surnameWeights)];
  const first = stream.pick(givenNames);
  return stream.chance(0.65) ? `${surname}${first}${stream.pick(givenNames)}` : `${surname}${first}`;
}
