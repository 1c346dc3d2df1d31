/** What can happen to a workspace: its folder, journal, lock and seal. */
export const workspaceFailures = {
  'workspace/not-found': {
    title: '该文件夹中没有工作区',
    detail: '{{folder}} 中没有 workspace.json 及其日志。',
    nextStep: '请选择包含 workspace.json 的文件夹，或新建工作区。',
  },
  'workspace/already-there': {
    title: '该文件夹已被占用',
    detail: '{{folder}} 已存在且不为空，其中内容未作任何改动。',
    nextStep: '请换一个名称，或选择空文件夹。',
  },
  'workspace/newer-format': {
    title: '该工作区由更新版本的程序写成',
    detail: '{{folder}} 的格式为 {{found}}；本程序最高支持格式 {{known}}。',
    nextStep: '请用更新版本的 Fundscope 打开。未作任何改动。',
  },
  'workspace/file-damaged': {
    title: '工作区中的一个文件与最后一次保存不符',
    detail: '{{folder}} 中的 {{file}} 缺失，或其内容与日志中最后一次改动的记录不一致。',
    nextStep: '请放回原来的 {{file}}，或恢复备份。未作任何改动。',
  },
  'workspace/journal-broken': {
    title: '工作区的日志已断裂',
    detail: '{{folder}} 中的 journal.jsonl 第 {{line}} 行：该行被改动、移动或新增，或其之前有行被删除。',
    nextStep: '请查明是谁改动了文件，再放回原文件或恢复备份。',
  },
  'workspace/in-use': {
    title: '该工作区已在别处打开',
    detail: '{{folder}} 自 {{since}} 起由 {{host}} 上的 {{who}} 打开。此期间只能查看，不能修改。',
    nextStep: '请先在那里关闭。若确实无人打开，请删除该文件夹中的 lock.json。',
  },
  'workspace/read-only': {
    title: '该工作区以只读方式打开',
    detail: '目前无法在 {{folder}} 中保存任何内容。',
    nextStep: '请关闭打开该工作区的另一窗口，或将文件夹复制到可写的位置，再重新打开。',
  },
  'workspace/lock-lost': {
    title: '该工作区已被另一程序接管',
    detail: '{{folder}} 中的 lock.json 已不属于本程序。为避免覆盖对方的改动，您的最后一次改动没有保存。',
    nextStep: '请重新打开工作区，再做一遍最后的改动。',
  },
  'workspace/reopen': {
    title: '需要重新打开工作区',
    detail: '{{folder}} 中的一次改动既未完成也未能撤回。重新打开时会判定以哪一种状态为准。',
    nextStep: '请关闭工作区后重新打开；若磁盘空间不足，请先释放空间。',
  },
  'workspace/not-open': {
    title: '没有打开的工作区',
    detail: '此操作需要先打开工作区。',
    nextStep: '请打开或新建工作区，然后重试。',
  },
  'workspace/passphrase-needed': {
    title: '该工作区已加密',
    detail: '{{folder}} 只能用口令打开。',
    nextStep: '请输入口令。没有口令，任何人（包括我们）都无法读取。',
  },
  'workspace/wrong-passphrase': {
    title: '口令不正确',
    detail: '该口令打不开 {{folder}}。未作任何改动。',
    nextStep: '请重新输入，注意大小写和输入法。',
  },
  'workspace/passphrase-short': {
    title: '口令太短',
    detail: '口令至少需要 {{low}} 个字符。',
    nextStep: '请使用只有您自己才会想到的几个词语组合。',
  },
  'workspace/seal-changed': {
    title: '加密文件被改动',
    detail: '{{file}}：内容与加密时不符，未采用其中任何内容。',
    nextStep: '请放回原文件，或恢复备份。',
  },
  'workspace/seal-truncated': {
    title: '加密文件不完整',
    detail: '{{file}}：末尾缺失，未采用其中任何内容。',
    nextStep: '请从来源处重新复制该文件，或恢复备份。',
  },
  'workspace/seal-reordered': {
    title: '加密文件的部分内容缺失或次序被打乱',
    detail: '{{file}}：各部分前后不衔接，未采用其中任何内容。',
    nextStep: '请放回原文件，或恢复此前的备份。',
  },
  'workspace/backup-damaged': {
    title: '备份已损坏',
    detail: '{{file}}：“{{part}}”缺失或与备份时不符。没有恢复或替换任何内容。',
    nextStep: '请换用该备份的另一份副本，或更早的备份。',
  },
  'workspace/bad-steps': {
    title: '步骤清单无法使用',
    detail: '{{file}}：字段“{{field}}”无效。技术说明：{{reason}}',
    nextStep: '请更正 {{file}} 中的该字段，或用“workspace steps”重新生成清单。',
  },
  'workspace/no-table': {
    title: '工作区中没有这张表',
    detail: '{{folder}} 中没有表“{{table}}”。',
    nextStep: '“workspace open”会列出其中的表。{{suggestion}}',
  },
};
