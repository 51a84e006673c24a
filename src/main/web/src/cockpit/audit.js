// Whether the record is whole, on the dashboard of whoever may look.
import { element, text } from '../tasklist/parts.js';
import { isOpen } from '../webapp/doors.js';

export const auditTile = {
  id: 'suyuanban-audit',
  pluginPoint: 'cockpit.dashboard',
  priority: 10,
  render: async node => {
    const answer = await isOpen('/audit') ? await fetch('/api/audit', { headers: { Accept: 'application/json' } }) : null;
    if (answer?.ok) {
      const found = await answer.json();
      const link = text('a', '打开记录核验');
      link.href = '/audit';
      node.replaceChildren(element('section', 'syb-audit', text('h3', '记录核验'), text('p', found.last), found.running && text('p', found.running), element('p', '', link)));
    }
  }
};
