// The way from Cockpit to the board, and its main figures on the dashboard for whoever may read them.
import { element, text } from '../tasklist/parts.js';
import { isOpen } from '../webapp/doors.js';

const OPEN = ['cases-open', 'cases-overdue', 'on-time-rate'];

function link(label) {
  const node = text('a', label);
  node.href = '/board';
  return node;
}

async function figure(id) {
  const answer = await fetch(`/api/ledger/figures/${id}`, { headers: { Accept: 'application/json' } });
  return answer.ok ? answer.json() : null;
}

function line(found) {
  const lights = found.parts.filter(part => part.by === 'light').map(part => `${part.name} ${part.value}`).join('，');
  return text('p', `${found.name}：${found.value ?? '无数据'}${found.value === null ? '' : ` ${found.unit}`}${lights ? `（${lights}）` : ''}`);
}

export const boardLink = {
  id: 'suyuanban-board-link',
  pluginPoint: 'cockpit.navigation',
  priority: 20,
  render: async node => {
    if (await isOpen('/board')) {
      node.replaceChildren(link('督办看板'));
    }
  }
};

export const boardTile = {
  id: 'suyuanban-board',
  pluginPoint: 'cockpit.dashboard',
  priority: 20,
  render: async node => {
    const found = await isOpen('/board') ? (await Promise.all(OPEN.map(figure))).filter(Boolean) : [];
    if (found.length) {
      node.replaceChildren(element('section', 'syb-board', text('h3', '督办看板'), ...found.map(line), element('p', '', link('打开督办看板'))));
    }
  }
};
