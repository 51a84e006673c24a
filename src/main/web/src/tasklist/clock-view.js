// Draws the explanation of a case's clock (时限说明) from the answer of /api/cases/{number}/clock. All numbers and reasons
// are the server's; nothing is counted here.
import { drawDays } from './clock-days.js';
import { element, facts, section, text, time } from './parts.js';

const LIGHTS = { 绿灯: 'green', 黄灯: 'yellow', 橙灯: 'orange', 红灯: 'red', 黑灯: 'black' };

function end(title, promise, className) {
  const box = element('div', `syb-end ${className}`, text('h5', title));
  if (!promise) {
    box.append(text('p', '没有规定', 'syb-muted'));
    return box;
  }
  const due = element('p', 'syb-due', time(promise.due));
  box.append(text('p', promise.limitText || '按登记的到期时间', 'syb-limit'), due);
  if (promise.moves.length) {
    const steps = element('ol', 'syb-moves', element('li', '', '原到期 ', time(promise.firstDue)));
    promise.moves.forEach(move => steps.append(element('li', '', `${move.reason}至 `, time(move.due))));
    box.append(steps);
  }
  if (promise.expectedDue !== promise.due) {
    box.append(element('p', 'syb-paused', '如现在恢复，顺延至 ', time(promise.expectedDue)));
  }
  return box;
}

/** Beside the task, so that nothing typed there is lost. */
function caseLink(number) {
  const link = text('a', number);
  link.href = `/cases/${encodeURIComponent(number)}`;
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
}

function header(answer) {
  const state = text('strong', answer.stateText, `syb-state syb-state-${answer.state.toLowerCase()}`);
  return element(
    'header', 'syb-clock-head',
    element('div', '', state, text('span', answer.serviceName), caseLink(answer.number)),
    facts([
      ['收件', time(answer.receivedAt)],
      ['受理', answer.acceptedAt ? time(answer.acceptedAt) : '尚未受理'],
      ['办结', answer.closedAt && time(answer.closedAt)],
      ['结果', answer.outcome]
    ])
  );
}

function warnings(limit) {
  const notes = [];
  if (limit.provisional) {
    notes.push(`${limit.provisionalYears.join('、')} 年放假安排尚未公布，这一年的日期按推算，公布后可能变动。`);
  }
  if (!limit.agrees) {
    notes.push('逐日核算与登记的到期时间不一致，请把办件编号告诉系统管理员核对。');
  }
  return notes.map(note => {
    const line = text('p', note, 'syb-warning');
    line.setAttribute('role', 'note');
    return line;
  });
}

function rungLine(rung, className, when) {
  const recipients = rung.recipients.length ? `告知 ${rung.recipients.join('、')}` : '';
  return element(
    'li', className,
    text('span', rung.light, `syb-light syb-${LIGHTS[rung.light]}`),
    text('strong', rung.title),
    element('span', '', when, time(rung.at)),
    recipients && text('span', recipients, 'syb-muted')
  );
}

function ladder(limit) {
  const line = element('ol', 'syb-rungs', ...limit.rungs.map(rung => rungLine(rung, 'syb-taken', '')));
  if (limit.next) {
    line.append(rungLine(limit.next, 'syb-next', '下一级 '));
  }
  if (!line.children.length) {
    return text('p', limit.state === 'PAUSED' ? '暂停期间不预警。' : '没有发出过预警。', 'syb-muted');
  }
  return line;
}

/** One limit: promise and law side by side, what is left, the ladder, the days. */
function drawLimit(limit, title) {
  const node = section(
    title,
    element(
      'p', 'syb-remaining',
      text('span', limit.lightText, `syb-light syb-${limit.light}`),
      text('strong', limit.remaining, limit.state === 'PAUSED' ? 'syb-paused' : '')
    ),
    element('div', 'syb-ends', end('承诺时限', limit.promised, 'syb-promised'), end('法定时限', limit.statutory, 'syb-statutory')),
    ...warnings(limit),
    text('h5', '预警'),
    ladder(limit)
  );
  if (limit.days) {
    const assumed = limit.promised.expectedDue !== limit.promised.due;
    node.append(text('h5', assumed ? '逐日计时（尚在暂停，按现在恢复推算）' : '逐日计时'), drawDays(limit));
  }
  node.dataset.limit = limit.id;
  return node;
}

function pauses(answer) {
  const list = answer.pauses.map(pause => facts([
    ['事由', pause.groundText],
    ['起止', element('span', '', time(pause.from), ' 至 ', pause.to ? time(pause.to) : '尚未恢复')],
    ['不计办公时间', pause.lost],
    ['预计', pause.expectedText],
    ['告知', pause.notice],
    ['依据', pause.basis]
  ]));
  return section('暂停', ...(list.length ? list : [text('p', '没有暂停过。', 'syb-muted')]));
}

function extension(answer) {
  const granted = answer.extension;
  return section('延期', granted
    ? facts([
      ['延长', granted.limitText],
      ['理由', granted.reason],
      ['批准', element('span', '', `${granted.approver || '系统'}　`, time(granted.at))],
      ['依据', granted.basis]
    ])
    : text('p', '没有延期。', 'syb-muted'));
}

function otherSteps(answer, own) {
  const rest = answer.steps.filter(step => step.id !== own);
  if (!rest.length) {
    return undefined;
  }
  const list = element('ul', 'syb-steps', ...rest.map(step => element(
    'li', '',
    text('span', step.lightText, `syb-light syb-${step.light}`),
    text('strong', step.name),
    text('span', step.promised.limitText),
    element('span', '', '到期 ', time(step.promised.due)),
    text('span', step.remaining, step.state === 'PAUSED' ? 'syb-paused' : 'syb-muted')
  )));
  return section('其他环节', list);
}

function events(answer) {
  return answer.events.length
    ? section('计时记录', element('ol', 'syb-events', ...answer.events.map(event => element(
      'li', '', time(event.at), text('strong', event.title), text('span', event.text || ''), text('span', event.basis || '', 'syb-muted')
    ))))
    : undefined;
}

function basis(limit) {
  const list = element('ul', 'syb-basis', ...limit.basis.map(line => text('li', line)));
  return section('计算依据', list);
}

export function drawClock(answer, taskId) {
  const own = answer.steps.find(step => step.id === taskId);
  const main = answer.whole || own;
  const page = element(
    'div', 'syb-tab syb-clock',
    header(answer),
    answer.whole ? drawLimit(answer.whole, '整件时限') : text('p', '受理后才开始计算整件时限。', 'syb-muted'),
    own && drawLimit(own, `本环节：${own.name}`),
    pauses(answer),
    extension(answer),
    otherSteps(answer, taskId),
    events(answer),
    main && basis(main)
  );
  page.dataset.ready = '1';
  return page;
}
