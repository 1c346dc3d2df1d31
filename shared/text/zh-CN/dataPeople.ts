export const people = {
  fields: { identity: '公民身份号码', name: '姓名', birthDate: '出生日期', sex: '性别', region: '地区' },
  levels: {
    missing: '一方缺失',
    exact: '相同',
    close: '相差一个字',
    sameMonth: '同年同月，或月日颠倒',
    sameYear: '同年',
    samePrefecture: '同一地市',
    sameProvince: '同一省份',
    different: '不同',
  },
  prior: '比对之前',
  nameFrequency: '姓名常见程度',
  tiers: {
    identity: '公民身份号码相同',
    nameBirthSexRegion: '姓名、出生日期、性别、地区均相同',
    nameBirthSex: '姓名、出生日期、性别均相同，且双方名单中唯一',
    weights: '按证据权重',
    reviewer: '由复核人认定',
  },
  outcomes: { match: '同一人', review: '待复核', noMatch: '不是同一人' },
  decisions: { match: '是', noMatch: '否', unsure: '不确定' },
  conflicts: {
    sameList: '名单“{{list}}”中多条记录将成为同一人',
    identities: '不同的身份号码将属于同一人',
    decision: '复核人曾认定其中两条不是同一人',
  },
};
