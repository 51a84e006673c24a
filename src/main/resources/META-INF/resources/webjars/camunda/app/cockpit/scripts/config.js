// Settings of the webapp, in place of the file in Camunda's jar. Only one language: the webapp compares the browser's
// "zh" with "zh-CN" and would otherwise never choose it.
export default {
  app: { name: '督办台', vendor: '涑愿办' },
  dateFormat: { normal: 'LLL', long: 'LLLL', short: 'LL' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  customScripts: ['suyuanban/webapp', 'suyuanban/cockpit']
};
