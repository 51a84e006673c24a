// Small pieces of a page, built as elements: the content security policy takes no markup and no styles from strings.
export function element(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) {
    node.className = className;
  }
  node.append(...children.filter(child => child !== undefined && child !== null && child !== false));
  return node;
}

export function text(tag, content, className) {
  return element(tag, className, String(content));
}

/** The county's own time as people write it; the server already sends it in Shanghai's zone. */
export function moment(iso) {
  const [, year, month, day, time] = iso.match(/^(\d+)-(\d+)-(\d+)T(\d+:\d+)/);
  return `${year}年${Number(month)}月${Number(day)}日 ${time}`;
}

export function time(iso) {
  const node = text('time', moment(iso));
  node.dateTime = iso;
  return node;
}

export function section(title, ...content) {
  const node = element('section', 'syb-section', text('h4', title), ...content);
  node.setAttribute('aria-label', title);
  return node;
}

export function facts(pairs) {
  const list = element('dl', 'syb-facts');
  pairs.filter(([, content]) => content).forEach(([name, content]) => {
    const value = element('dd');
    value.append(content);
    list.append(element('div', '', text('dt', name), value));
  });
  return list;
}
