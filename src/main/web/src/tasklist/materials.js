// The tab 材料 of a task: what was handed in for which need; looking at it, judging it, adding what was scanned.
import { drawMaterials } from './materials-view.js';
import { element, text } from './parts.js';
import { receiptPart } from './receipt.js';
import { ask, caseTab, change, isForPeople } from './tab.js';

const FAILED = '材料没有读到，请稍后重新读取。';
const NOT_DONE = '没有办成，请检查网络后再试。';

async function draw(number) {
  const path = `/api/cases/${encodeURIComponent(number)}/materials`;
  const said = element('p', 'syb-said');
  const list = element('div');
  const page = element('div', 'syb-tab syb-materials', said, list);

  function say(words, failed) {
    said.replaceChildren(text('span', words));
    said.className = failed ? 'syb-said syb-said-failed' : 'syb-said';
    said.setAttribute('role', failed ? 'alert' : 'status');
  }

  function redraw(answer) {
    list.replaceChildren(drawMaterials(answer, path, actions), ...(answer.mayWork ? [receipt] : []));
  }

  async function print() {
    const accept = { Accept: 'application/pdf, application/json' };
    return (await change(`/api/cases/${encodeURIComponent(number)}/receipt`, NOT_DONE, undefined, accept)).blob();
  }

  async function act(button, words, done, work) {
    const caption = button.textContent;
    button.disabled = true;
    button.textContent = words;
    try {
      redraw(await (await work()).json());
      say(done);
      said.tabIndex = -1;
      said.focus();
    } catch (error) {
      say(isForPeople(error) ? error.message : NOT_DONE, true);
      button.disabled = false;
      button.textContent = caption;
    }
  }

  const actions = {
    judge: (button, file, state, remark) => act(
      button, '正在记录……', state === 'ACCEPTED' ? `“${file.fileName}”已核对。` : `已要求重交“${file.fileName}”，申请人在进度查询中会看到。`,
      () => change(`${path}/${encodeURIComponent(file.id)}/judgement`, NOT_DONE, JSON.stringify({ state, remark }), { 'Content-Type': 'application/json' })
    ),
    add: (button, fields) => act(button, '正在上传……', `“${fields.file.name}”已收下。`, () => {
      const form = new FormData();
      Object.entries(fields).filter(([, value]) => value).forEach(([name, value]) => form.append(name, value));
      return change(path, NOT_DONE, form);
    }),
    say
  };

  const receipt = receiptPart(number, print, say);
  redraw(await ask(path, FAILED));
  page.dataset.ready = '1';
  return { node: page };
}

export const materials = caseTab({
  name: 'materials',
  label: '材料',
  priority: 950,
  reading: '正在读取材料……',
  nothing: '这项任务不属于任何办件，没有材料。',
  failed: '材料没有读到，请检查网络后重新读取。',
  draw
});
