import type { settings as english } from '../en/settings';
import type { Translation } from '../shape';

export const settings: Translation<typeof english> = {
  title: '设置',
  lead: '更改立即生效并自动保存。',
  window: '界面',
  numbers: '数字',
  about: '关于',
  language: '语言',
  languageHint: '界面语言；报告可另选语言导出。',
  theme: '主题',
  themeHint: '“跟随系统”与桌面设置一致。',
  light: '浅色',
  dark: '深色',
  system: '跟随系统',
  unit: '金额单位',
  unitHint: '用于表格、图形与溯源栏；导出数据一律以元为单位。',
  negative: '负数',
  negativeHint: '使用负号或括号。',
  version: '版本',
  platform: '系统平台',
  network: '网络',
  networkClosed: '已关闭，本软件不建立任何连接',
  licence: '许可证',
};
