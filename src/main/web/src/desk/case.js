// The page of a case: draws the path it took and its clock. The steps and their limits are there without script.
import { drawPath } from '../portal/path.js';
import { drawClock } from '../tasklist/clock-view.js';
import { text } from '../tasklist/parts.js';
import { ask } from '../tasklist/tab.js';

const FAILED = '时限说明没有读到，请稍后刷新页面。';

async function clock(box) {
  try {
    box.replaceChildren(drawClock(await ask(box.dataset.clock, FAILED)));
  } catch {
    box.replaceChildren(text('p', FAILED));
  }
}

const diagram = document.querySelector('[data-diagram]');
await Promise.all([
  diagram && drawPath(diagram, document.getElementById('diagram-part')),
  clock(document.getElementById('clock-box'))
]);
document.documentElement.dataset.ready = '1';
