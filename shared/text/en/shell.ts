export const shell = {
  stopped: {
    title: 'The window stopped unexpectedly',
    detail:
      'Your settings and exported files are safe. Open the workbench again to go on; if it stops once more, restart Fundscope and look at fundscope.log in its data folder.',
    reopen: 'Open again',
  },
  menu: {
    file: 'File',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    resetZoom: 'Actual size',
    fullScreen: 'Full screen',
  },
} as const;
