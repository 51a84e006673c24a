// The days of a limit as a table: counted or not, why, and the running count. Long lists scroll inside their own box.
import { element, text } from './parts.js';

const MARKS = { START: '起', DUE: '到期' };

function cell(content, className) {
  const node = text('td', content, className);
  return node;
}

function row(day) {
  const classes = [
    'syb-day',
    day.counted ? 'syb-counted' : 'syb-skipped',
    day.paused && 'syb-day-paused',
    day.extended && 'syb-day-extended',
    day.time === 'TODAY' && 'syb-today',
    day.time === 'FUTURE' && 'syb-future'
  ];
  const date = text('th', `${Number(day.date.slice(5, 7))}月${Number(day.date.slice(8))}日 ${day.weekday}`);
  date.scope = 'row';
  const mark = day.time === 'TODAY' ? '今天' : MARKS[day.mark];
  if (mark) {
    date.append(text('span', mark, 'syb-mark'));
  }
  if (day.time === 'TODAY' && MARKS[day.mark]) {
    date.append(text('span', MARKS[day.mark], 'syb-mark'));
  }
  const node = element(
    'tr', classes.filter(name => name).join(' '),
    date,
    cell(day.label),
    cell(day.counted ? '计' : '不计', 'syb-yes'),
    cell(day.extended ? `${day.reason}（延期）` : day.reason),
    cell(day.total)
  );
  node.dataset.date = day.date;
  node.dataset.counted = day.countedSeconds;
  if (day.time === 'TODAY') {
    node.setAttribute('aria-current', 'date');
  }
  return node;
}

export function drawDays(limit) {
  const titles = ['日期', '日历', '计不计', '原因', '累计'].map(title => {
    const head = text('th', title);
    head.scope = 'col';
    return head;
  });
  const table = element(
    'table', 'syb-days',
    text('caption', `${limit.name}逐日计时`, 'syb-hidden'),
    element('thead', '', element('tr', '', ...titles)),
    element('tbody', '', ...limit.days.map(row))
  );
  const box = element('div', 'syb-days-box', table);
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', `${limit.name}逐日计时，可用方向键滚动`);
  return box;
}
