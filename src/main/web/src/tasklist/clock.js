// The tab 时限 of a task: fetches the explanation of its case's clock and draws it, or says what to do instead.
import { askFor } from './card.js';
import { drawClock } from './clock-view.js';
import { element, text } from './parts.js';

function message(node, words, again) {
  const box = element('div', 'syb-clock syb-clock-message', text('p', words));
  box.setAttribute('role', again ? 'alert' : 'status');
  if (again) {
    const button = text('button', '重新读取', 'btn btn-default');
    button.type = 'button';
    button.addEventListener('click', again);
    box.append(button);
  }
  node.replaceChildren(box);
}

async function read(number, taskId) {
  const response = await fetch(`/api/cases/${encodeURIComponent(number)}/clock?step=${encodeURIComponent(taskId)}`, {
    headers: { Accept: 'application/json' }
  });
  if (response.status === 401) {
    throw new Error('登录已超时，请重新登录后再看。');
  }
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.detail || '时限说明没有读到，请稍后重新读取。');
  }
  return answer;
}

function showToday(box) {
  const today = box.querySelector('.syb-today');
  if (today) {
    box.scrollTop = today.offsetTop - box.clientHeight / 2;
  }
}

async function show(node, taskId, isCurrent) {
  message(node, '正在读取时限说明……');
  try {
    const facts = await askFor(taskId);
    const answer = facts && await read(facts.number, taskId);
    if (!isCurrent()) {
      return;
    }
    if (answer) {
      node.replaceChildren(drawClock(answer, taskId));
      node.querySelectorAll('.syb-days-box').forEach(showToday);
    } else {
      message(node, '这项任务不属于任何办件，没有时限说明。');
    }
  } catch (error) {
    if (isCurrent()) {
      const known = /[\u4e00-\u9fff]/.test(error.message);
      message(node, known ? error.message : '时限说明没有读到，请检查网络后重新读取。', () => show(node, taskId, isCurrent));
    }
  }
}

let shown;

export const clock = {
  id: 'suyuanban-clock',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: '时限' },
  render: (node, { taskId }) => {
    const own = shown = {};
    return show(node, taskId, () => shown === own);
  },
  unmount: () => {
    shown = undefined;
  }
};
