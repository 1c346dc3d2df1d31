import type { cliEvidence as english } from '../en/cliEvidence';
import type { Translation } from '../shape';

export const cliEvidence: Translation<typeof english> = {
  bundle: {
    line: 'fundscope bundle --out 文件.zip [--scenario 方案|文件] [--set 参数=值]… [--with-data] [--paths N [--seed S]] [--audit 文件夹 [--as-of 日期]] [--sign 密钥.pem] [--language zh-CN|en] | fundscope bundle --make-key 文件.pem',
    summary: '把一次测算及其报告所依据的全部内容封装为一个文件，供另一台机器核验',
    details:
      '包含方案、参数及其法规依据与核实状态、每项输入的 SHA-256、结果的每个单元、委员会报告，以及列有每个条目 SHA-256 的清单。--with-data 一并收入内置数据表，核验时无需另备。--paths 加入随机模拟及其种子。--audit 对一个文件夹的数据表运行审计规则，收入规则及其 SQL 和各规则的结果；数据和疑点涉及个人，一律不收入。--set、--start、--years 与 project 相同。--make-key 生成一对 Ed25519 密钥：文件.pem 自行保管，文件.pem.pub 交给核验方；--sign 用其签名。同一问题在同一天得到逐字节相同的文件。',
    written: '已写出：{{file}}（{{bytes}} 字节，{{entries}} 个条目）\n摘要：{{digest}}',
    unsigned:
      '请通过文件以外的途径告知摘要。没有签名时，摘要只能说明文件正是所告知的那一份；任何人都可以另做一份文件并得到另一个摘要。',
    signed: '已签名：持有您公钥的人可以确认此证据包出自您手。',
    keys: '私钥：{{privateKey}}（未加密，请存放在只有您能读取的地方）\n公钥：{{publicKey}}\n指纹：{{fingerprint}}',
  },
  'verify-bundle': {
    line: 'fundscope verify-bundle 文件.zip [--key 密钥.pem.pub] [--audit 文件夹]',
    summary: '核对证据包的哈希，并重新计算其中的结果',
    details:
      '逐字节与清单核对；有任何改动即拒绝，并指出条目名称。随后由本机引擎根据证据包重新计算测算结果、报告和随机模拟；证据包带有数据表时用其自身的，否则用本机的；最后给出“一致”，或指出第一处差异及可能原因。审计只对 --audit 指定的文件夹重新运行。--key 要求证据包由该密钥签名。不在磁盘上留下任何内容。结果不一致或证据包被拒绝时退出状态为 1。',
    whole: '{{file}}：完整，共 {{entries}} 个条目\n摘要：{{digest}}',
    signed: '签名密钥：{{signer}}',
    unsigned: '未签名：请将摘要与通过其他途径得知的摘要核对。',
    matches: '一致：重新计算的 {{values}} 个值完全相同。',
    rounded: '一致：重新计算的 {{values}} 个值在 {{within}} 以内相同，最大相差 {{rounding}}。',
    differs: '不一致：{{values}} 个值中有 {{differences}} 个不同。',
    first: '第一处差异：{{part}}，{{at}}：原值 {{stored}}，本机计算值 {{here}}',
    absent: '（无）',
    cause: {
      engine: '可能原因：引擎版本不同。原为 {{stored}}，本机为 {{here}}。',
      inputs: '可能原因：本机的输入与原来不同：{{inputs}}',
      neither: '引擎与输入均相同：原值并非由其得出，或本机的计算有别。',
    },
    left: '未重新计算：{{part}}。请用 --audit 指定其数据表所在的文件夹。',
  },
};
