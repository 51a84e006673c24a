// In every Camunda webapp: Chinese for the page, its labels and its dates, and our login page instead of the webapp's
// own, which the product does not use.
import { writeDatesInChinese } from './webapp/dates.js';
import { translateRest } from './webapp/english.js';
import { loadLabelsFirst } from './webapp/labels.js';

document.documentElement.lang = 'zh-CN';

function leaveForLogin() {
  if (location.hash.startsWith('#/login')) {
    location.replace('/login');
  }
}

new MutationObserver(leaveForLogin).observe(document.body, { childList: true, subtree: true });
leaveForLogin();
writeDatesInChinese();
translateRest();
await loadLabelsFirst();
