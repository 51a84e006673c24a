// Settings of the webapp, in place of the file in Camunda's jar. Only one language: the webapp compares the browser's
// "zh" with "zh-CN" and would otherwise never choose it.
export default {
  app: { name: '办件台', vendor: '涑愿办' },
  dateFormat: { normal: 'LLL', long: 'LLLL', short: 'LL' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  customScripts: ['suyuanban/webapp', 'suyuanban/tasklist'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '签收当前任务' },
    focusFilter: { key: 'ctrl+shift+f', description: '跳到第一个筛选器' },
    focusList: { key: 'ctrl+alt+l', description: '跳到第一条任务' },
    focusForm: { key: 'ctrl+alt+f', description: '跳到表单第一栏' },
    startProcess: { key: 'ctrl+alt+p', description: '发起事项' }
  }
};
