import type { liabilities as english } from '../en/liabilities';
import type { Translation } from '../shape';

export const liabilities: Translation<typeof english> = {
  fund: '基金结余',
  outgo: '未来净支出现值',
  surplus: '盈余',
  fundedRatio: '资金充足率',
  ratio: { covered: '无须储备', inDebt: '资不抵债' },
  underfunded: '低于1的概率',
  fundedMeaning:
    '资金充足率：基金结余与未来{{horizon}}年净支出（支出减收入，不含利息）现值之比，按该路径的收益率折现。低于1表示基金支撑不到期末。“无须储备”：未来收入现值不低于未来支出现值。“资不抵债”：基金缺口大于未来净收入现值。',
  required: {
    title: '基金支撑到{{until}}年末所需的收益率',
    found: '自{{from}}年起，收益率每年为{{rate}}时，基金恰可支撑到{{until}}年末。',
    any: '收益率每年不低于{{low}}时，基金均可支撑到{{until}}年末：当期收入已足够。',
    none: '收益率每年不超过{{high}}时，均不能使基金支撑到期末：即使达到上限，基金仍在{{emptyIn}}年用尽。',
    anyShort: '不低于{{low}}即可',
    noneShort: '不超过{{high}}均不可（{{emptyIn}}年用尽）',
    chance: '概率',
    rate: '平均收益率',
    interval: '95% 区间',
    meaning:
      '自{{from}}年起的平均收益率，各路径的收益率围绕它波动，波动与围绕方案收益率时相同。区间表示换一组同样多的独立路径时估计值可能相差多少。',
  },
  reserve: {
    title: '{{first}}年末储备{{size}}十亿元，{{from}}年至{{until}}年动用',
    rules: {
      'level-share': '储备负担各年净支出的{{level}}。',
      peak: '储备负担净支出超过缴费工资总额{{level}}的部分。',
    },
    lasts: '在方案路径上，储备足以按此支付。',
    short: '在方案路径上，自{{year}}年起储备不足以按此支付。',
    nothing: '这些年份基金没有净支出，无须动用。',
    deficit: '净支出',
    draw: '动用',
    left: '储备余额',
    fundWith: '动用后基金',
    fundWithout: '不动用时基金',
    shortBy: '储备不足概率',
    emptyBy: '基金用尽概率',
    meaning:
      '金额为方案路径上的年末数。概率取自全部路径，规则相同：到该年末为止，储备曾不能按规则足额支付的概率，以及基金结余曾低于零的概率。',
  },
  equity: {
    title: '划转国有股权{{share}}，价值{{value}}十亿元，自{{from}}年起',
    dividends: '分红',
    empty: '基金用尽：{{without}}；计入分红后{{with}}',
    never: '测算期内不会用尽',
    balance: '精算平衡（占缴费工资总额，%）：{{without}}；计入分红后{{with}}',
    emptyWithout: '不计分红用尽概率',
    emptyWith: '计入分红用尽概率',
    meaning: '分红于年中到账，另计于其他全部收入之外。股权持续增值，不出售。概率：到该年末为止基金结余曾低于零的概率。',
  },
  objective: {
    leastRisk: '年收益率不低于{{return}}时风险最小的组合：',
    tooMuch: '满足限制的任何权重都达不到年收益率{{return}}，最高为{{most}}。',
    sharpe: '年收益率超过{{riskFree}}的部分与风险之比最高的组合，每单位风险{{ratio}}：',
    noExcess: '满足限制的任何权重的年收益率都不超过{{riskFree}}。请给出更低的 --risk-free。',
    riskless:
      '无风险组合的年收益率为{{return}}，高于无风险利率{{riskFree}}，收益与风险之比没有最高值。请给出不低于{{return}}的 --risk-free。',
    best: '基金从未用尽的概率最高为{{chance}}，组合年收益率{{return}}，风险{{risk}}：',
    asGood: '年收益率{{low}}至{{high}}的组合与最优组合的差别在两个标准误差以内，这些路径无法分辨。',
  },
  lasting: {
    title: '各组合下基金到{{until}}年末从未用尽的概率',
    chance: '概率',
    behind: '低于最优',
    correlation: '与社保基金相关',
    fitted: '与全国社保基金收益率的相关系数由{{from}}年至{{until}}年的{{count}}个共同年份得出。',
    assumed: '文件与历史数据的完整共同年份不足{{least}}个，假定与全国社保基金收益率的相关系数为{{value}}。',
    meaning:
      '自{{from}}年起全部基金投资于该组合，平均收益率与风险取自文件。各组合使用相同的路径。“低于最优”为概率之差 ± 其标准误差。',
  },
};
