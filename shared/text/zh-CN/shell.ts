export const shell = {
  stopped: {
    title: '窗口意外停止',
    detail:
      '设置和已导出的文件不受影响。请重新打开工作台继续；如再次停止，请重启 Fundscope，并查看其数据文件夹中的 fundscope.log。',
    reopen: '重新打开',
  },
  menu: {
    file: '文件',
    quit: '退出',
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '视图',
    zoomIn: '放大',
    zoomOut: '缩小',
    resetZoom: '实际大小',
    fullScreen: '全屏',
  },
} as const;
