import type { cliLiabilities as english } from '../en/cliLiabilities';
import type { Translation } from '../shape';

export const cliLiabilities: Translation<typeof english> = {
  line: 'fundscope liabilities [surplus|return|reserve|equity] [--horizon 25] [--until YEAR] [--probability P] [--reserve YUAN] [--reserve-return R] [--from YEAR] [--to YEAR] [--rule level-share|peak] [--level X] [--equity-share 0.1] [--dividend-yield D] [--growth G] [--equity-from YEAR] [--paths 1000] [--seed 1] [--workers K] [--scenario NAME|FILE] [--set parameter=value]…',
  summary: '基金与未来净支出对照：资金充足率、所需收益率、战略储备动用方案、国有股权划转',
  details:
    '列出全部四部分，或只列首个参数所指的一部分。surplus：各年末基金结余与未来 --horizon 年净支出现值之比，按分位数给出。return：使基金到 --until 年末始终不低于零的固定收益率，以及在 --probability 比例的路径上达到此要求的平均收益率。reserve：自 --from 年至 --to 年动用 --reserve（元，首个测算年末的储备，平均收益率为 --reserve-return，未给出时与基金相同）；--rule level-share 每年负担相同比例的净支出，peak 负担净支出超过缴费工资总额一定比率的部分；--level 为该比例或比率，未给出时求出恰好用完储备的数值。equity：所涉国有股权的 --equity-share 自 --equity-from 年起按 --dividend-yield 分红，股权每年增值 --growth。未给出时，--from 为基金用尽之年，--to 按 datasets/liabilities.yaml 的 drawYears 推算，--until 与 --to 相同；其余默认值及来源见该文件和 indicators-settings.yaml。路径抽取方式同 simulate，最多20000条。',
  title: '{{scenario}}：{{paths}} 条路径，种子 {{seed}}；金额单位为十亿元',
};
