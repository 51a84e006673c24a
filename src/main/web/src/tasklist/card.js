// The line on a task's card: light, remaining working time, matter and applicant. All cards of a page are asked for in
// one request; what the person may not read does not come back.
import { text } from './parts.js';

const waiting = new Map();
let asking;

/** The facts about one task, undefined if the person may not read it or it belongs to no case. */
export function askFor(taskId) {
  return new Promise((resolve, reject) => {
    const others = waiting.get(taskId) || [];
    waiting.set(taskId, [...others, { resolve, reject }]);
    asking = asking || setTimeout(ask, 30);
  });
}

async function ask() {
  const asked = new Map(waiting);
  waiting.clear();
  asking = undefined;
  try {
    const ids = [...asked.keys()].map(id => `id=${encodeURIComponent(id)}`).join('&');
    const response = await fetch(`/api/tasks/cards?${ids}`, { headers: { Accept: 'application/json' } });
    const cards = new Map((response.ok ? await response.json() : []).map(card => [card.taskId, card]));
    asked.forEach((callers, id) => callers.forEach(caller => caller.resolve(cards.get(id))));
  } catch (error) {
    asked.forEach(callers => callers.forEach(caller => caller.reject(error)));
  }
}

function draw(node, facts) {
  const line = document.createElement('div');
  line.className = 'syb-card';
  line.append(
    text('span', facts.lightText, `syb-light syb-${facts.light}`),
    text('span', facts.remaining, facts.paused ? 'syb-paused' : ''),
    text('span', facts.matter),
    text('span', facts.applicant || ''),
    text('span', facts.number)
  );
  if (facts.raised) {
    line.prepend(text('strong', '优先', 'syb-red'));
  }
  if (facts.notice) {
    line.append(text('strong', facts.notice, 'syb-red'));
  }
  node.replaceChildren(line);
}

export const card = {
  id: 'suyuanban-card',
  pluginPoint: 'tasklist.card',
  priority: 10,
  render: async (node, { taskId }) => {
    const facts = await askFor(taskId).catch(() => undefined);
    if (facts) {
      draw(node, facts);
    }
  }
};
