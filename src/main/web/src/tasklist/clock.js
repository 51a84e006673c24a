// The tab 时限 of a task: fetches the explanation of its case's clock and draws it.
import { drawClock } from './clock-view.js';
import { ask, caseTab } from './tab.js';

function showToday(box) {
  const today = box.querySelector('.syb-today');
  if (today) {
    box.scrollTop = today.offsetTop - box.clientHeight / 2;
  }
}

async function draw(number, taskId) {
  const path = `/api/cases/${encodeURIComponent(number)}/clock?step=${encodeURIComponent(taskId)}`;
  const node = drawClock(await ask(path, '时限说明没有读到，请稍后重新读取。'), taskId);
  return { node, shown: () => node.querySelectorAll('.syb-days-box').forEach(showToday) };
}

export const clock = caseTab({
  name: 'clock',
  label: '时限',
  priority: 900,
  reading: '正在读取时限说明……',
  nothing: '这项任务不属于任何办件，没有时限说明。',
  failed: '时限说明没有读到，请检查网络后重新读取。',
  draw
});
