// The way from Tasklist to the work list, where the whole pool of a department is, for whoever has one.
import { isOpen } from '../webapp/doors.js';

export const work = {
  id: 'suyuanban-work',
  pluginPoint: 'tasklist.navbar.action',
  priority: 150,
  render: async node => {
    if (await isOpen('/work')) {
      const link = document.createElement('a');
      link.href = '/work';
      link.textContent = '工作清单';
      link.className = 'syb-work-list';
      node.append(link);
    }
  }
};
