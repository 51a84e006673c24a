// A tab of a task that is about its case: finds the case, draws what the tab has to say about it, or says what to do instead.
import { askFor } from './card.js';
import { element, text } from './parts.js';

/** Says something instead of the tab's content; with a way to try again if there is one. */
function message(node, name, words, again) {
  const box = element('div', `syb-tab syb-${name} syb-tab-message`, text('p', words));
  box.setAttribute('role', again ? 'alert' : 'status');
  if (again) {
    const button = text('button', '重新读取', 'btn btn-default');
    button.type = 'button';
    button.addEventListener('click', again);
    box.append(button);
  }
  node.replaceChildren(box);
}

/** Whether a message was written for the person, by the server or here; the browser's own are English. */
export function isForPeople(error) {
  return /[\u4e00-\u9fff]/.test(error.message);
}

/** What our own API sends back; its refusals as errors that say in Chinese what to do. */
export async function call(path, failed, options = {}) {
  const response = await fetch(path, { ...options, headers: { Accept: 'application/json', ...options.headers } });
  if (response.status === 401) {
    throw new Error('登录已超时，请重新登录后再看。');
  }
  if (!response.ok) {
    throw new Error((await response.json()).detail || failed);
  }
  return response;
}

export async function ask(path, failed, options) {
  return (await call(path, failed, options)).json();
}

/** Changes something with the session's own token, which another site cannot read. */
export async function change(path, failed, body, headers) {
  const { header, token } = await ask('/api/csrf', failed);
  return call(path, failed, { method: 'POST', body, headers: { ...headers, [header]: token } });
}

/** What a tab says while it reads, without a case, and when it fails; `draw` puts its content for a case into the node. */
export function caseTab({ name, label, priority, reading, nothing, failed, draw }) {
  let shown;

  async function show(node, taskId, isCurrent) {
    message(node, name, reading);
    try {
      const facts = await askFor(taskId);
      const content = facts && await draw(facts.number, taskId);
      if (!isCurrent()) {
        return;
      }
      if (content) {
        node.replaceChildren(content.node);
        content.shown?.();
      } else {
        message(node, name, nothing);
      }
    } catch (error) {
      if (isCurrent()) {
        message(node, name, isForPeople(error) ? error.message : failed, () => show(node, taskId, isCurrent));
      }
    }
  }

  return {
    id: `suyuanban-${name}`,
    pluginPoint: 'tasklist.task.detail',
    priority,
    properties: { label },
    render: (node, { taskId }) => {
      const own = shown = {};
      return show(node, taskId, () => shown === own);
    },
    unmount: () => {
      shown = undefined;
    }
  };
}
