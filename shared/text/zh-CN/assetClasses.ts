import type { assetClasses as english } from '../en/assetClasses';
import type { Translation } from '../shape';

export const assetClasses: Translation<typeof english> = {
  'demand-deposit': '活期存款',
  'deposit-within-year': '一年以内（含一年）定期存款',
  'term-deposit': '定期存款',
  'central-bank-bill': '中央银行票据',
  treasury: '国债',
  'policy-bank-bond': '政策性银行债',
  'financial-bond': '金融债',
  'corporate-bond': '企业（公司）债',
  'reverse-repo': '债券逆回购',
  repo: '债券正回购',
  'money-fund': '货币市场基金',
  'bond-fund': '债券基金',
  'mixed-fund': '混合基金',
  'equity-fund': '股票基金',
  stock: '股票',
  'fixed-income-product': '固定收益型养老金产品',
  'equity-product': '股票型养老金产品',
  'trust-loan': '信托贷款',
  'national-project': '国家重大项目',
  'unlisted-equity': '未上市股权',
  overseas: '境外投资',
};
