// The webapp's own calendars and dates are AngularJS's, which speaks English unless it is given a locale.
const DAYS = ['日', '一', '二', '三', '四', '五', '六'];
const MONTHS = Array.from({ length: 12 }, (_, month) => `${month + 1}月`);
const NUMBER = { gSize: 3, lgSize: 3, maxFrac: 3, minFrac: 0, minInt: 1, negPre: '-', negSuf: '', posPre: '', posSuf: '' };

const LOCALE = {
  id: 'zh-cn',
  localeID: 'zh_CN',
  pluralCat: () => 'other',
  DATETIME_FORMATS: {
    AMPMS: ['上午', '下午'],
    DAY: DAYS.map(day => `星期${day}`),
    SHORTDAY: DAYS.map(day => `周${day}`),
    ERANAMES: ['公元前', '公元'],
    ERAS: ['公元前', '公元'],
    FIRSTDAYOFWEEK: 0,
    WEEKENDRANGE: [5, 6],
    MONTH: MONTHS,
    SHORTMONTH: MONTHS,
    STANDALONEMONTH: MONTHS,
    fullDate: 'y年M月d日EEEE',
    longDate: 'y年M月d日',
    medium: 'y年M月d日 HH:mm:ss',
    mediumDate: 'y年M月d日',
    mediumTime: 'HH:mm:ss',
    short: 'yyyy/M/d HH:mm',
    shortDate: 'yyyy/M/d',
    shortTime: 'HH:mm'
  },
  NUMBER_FORMATS: {
    CURRENCY_SYM: '¥',
    DECIMAL_SEP: '.',
    GROUP_SEP: ',',
    PATTERNS: [NUMBER, { ...NUMBER, maxFrac: 2, minFrac: 2, negPre: '-¤', posPre: '¤' }]
  }
};

export function writeDatesInChinese() {
  window.angular.module('ngLocale', [], ['$provide', provide => provide.value('$locale', LOCALE)]);
}
