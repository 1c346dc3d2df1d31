import type { evidenceFailures as english, evidenceDamage as englishDamage } from '../en/evidenceFailures';
import type { Translation } from '../shape';

export const evidenceDamage: Translation<typeof englishDamage> = {
  changed: '与封装时不一致',
  missing: '清单中列有，包内没有',
  unlisted: '包内有，清单中未列',
  twice: '出现两次',
  packed: '被压缩，而证据包内不压缩',
  'bad-name': '名称不是证据包可用的名称',
  form: '不是证据包唯一的封装形式',
};

export const evidenceFailures: Translation<typeof english> = {
  'evidence/damaged': {
    title: '证据包与封装时不一致',
    detail: '{{file}}：{{part}}：{{damage}}。未据此计算，也未写出任何内容。',
    nextStep: '请重新索取证据包，并将其摘要与通过其他途径得知的摘要核对。',
  },
  'evidence/newer-format': {
    title: '证据包由更新版本的程序生成',
    detail: '{{file}} 的格式为 {{found}}，本程序最高支持 {{known}}。',
    nextStep: '请用较新版本的 Fundscope 核验。',
  },
  'evidence/wrong-signature': {
    title: '证据包的签名不成立',
    detail: '{{file}}：所附签名不是其中公钥对这份清单的签名。',
    nextStep: '请勿采信该证据包，并向签名方索取原件。',
  },
  'evidence/not-signed': {
    title: '证据包并非由该密钥签名',
    detail: '{{file}} 没有签名，或由 {{key}} 以外的密钥签名。',
    nextStep: '请核对密钥是否正确，并确认证据包由何人制作。',
  },
  'evidence/not-a-key': {
    title: '该文件不是可用的密钥',
    detail: '{{file}}：应为 PEM 格式的 Ed25519 密钥。',
    nextStep: '可用“fundscope bundle --make-key 文件”生成一对密钥。',
  },
};
