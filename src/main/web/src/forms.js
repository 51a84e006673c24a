// form-js 1.8.7, which Tasklist bundles and the application page draws with, speaks English only: its fixed texts are
// replaced as they appear.
const EXACT = {
  'Field is required.': '此项必填。',
  'Field must be a valid  international phone number. (e.g. +4930664040900)': '请填写带国家区号的电话号码，如 +8613800000000。',
  'Value is expected to be an integer.': '请填写整数。',
  'Field must be a valid email.': '请填写有效的电子邮箱。',
  'Value is not a number.': '请填写数字。',
  'Date and time must both be entered.': '请同时填写日期和时间。',
  'Add new': '新增',
  'Search': '查找',
  'Select': '请选择',
  'No results': '没有匹配项',
  'Nothing to show.': '没有内容。',
  'Remove tag': '移除',
  "External content couldn't be loaded.": '外部内容无法加载。'
};
const PATTERNS = [
  [/^Field must match pattern .*\.$/s, () => '格式不正确，请检查后重填。'],
  [/^Field must have minimum length of (\d+)\.$/, n => `至少填写 ${n} 个字。`],
  [/^Field must have maximum length of (\d+)\.$/, n => `最多填写 ${n} 个字。`],
  [/^Field must have minimum value of (.+)\.$/, n => `不能小于 ${n}。`],
  [/^Field must have maximum value of (.+)\.$/, n => `不能大于 ${n}。`],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, n => `最多保留 ${n} 位小数。`],
  [/^Please select a valid value, the two nearest valid values are (.+)\.$/, values => `请填写允许的数值，最接近的是 ${values.replace(' and ', ' 和 ')}。`],
  [/^Expand all \((\d+)\)$/, n => `展开全部（${n}）`],
  [/^Remove list item (\d+)$/, n => `移除第 ${n} 项`],
  [/^Click to sort by (.+)$/, what => `按${what}排序`]
];
const PLACEHOLDERS = { 'yyyy/mm/dd': '年/月/日', 'yyyy-mm-dd': '年-月-日', 'mm/dd/yyyy': '年/月/日', 'hh:mm': '时:分', 'hh:mm ---': '时:分', Select: '请选择', Search: '查找' };

function chinese(english) {
  const text = english.trim();
  if (EXACT[text]) {
    return EXACT[text];
  }
  for (const [pattern, words] of PATTERNS) {
    const match = text.match(pattern);
    if (match) {
      return words(match[1]);
    }
  }
  return undefined;
}

function translateTexts(form) {
  const texts = document.createTreeWalker(form, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const words = chinese(texts.currentNode.data);
    if (words) {
      texts.currentNode.data = words;
    }
  }
}

function translateAttributes(form) {
  form.querySelectorAll('[placeholder]').forEach(input => {
    const words = PLACEHOLDERS[input.placeholder];
    if (words) {
      input.placeholder = words;
    }
  });
  form.querySelectorAll('[title], [aria-label]').forEach(element => ['title', 'aria-label'].forEach(name => {
    const words = element.hasAttribute(name) && chinese(element.getAttribute(name));
    if (words) {
      element.setAttribute(name, words);
    }
  }));
}

function localizeCalendar() {
  if (window.flatpickr && !window.flatpickr.suyuanban) {
    window.flatpickr.suyuanban = true;
    window.flatpickr.localize({
      weekdays: { shorthand: ['日', '一', '二', '三', '四', '五', '六'], longhand: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] },
      months: {
        shorthand: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
        longhand: ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月']
      },
      firstDayOfWeek: 1,
      rangeSeparator: ' 至 ',
      weekAbbreviation: '周',
      scrollTitle: '滚动切换',
      toggleTitle: '点击切换 12/24 小时制'
    });
  }
}

export function translateForms() {
  const translate = () => {
    localizeCalendar();
    document.querySelectorAll('.fjs-container').forEach(form => {
      translateTexts(form);
      translateAttributes(form);
    });
  };
  new MutationObserver(translate).observe(document.body, { childList: true, subtree: true, characterData: true });
}
