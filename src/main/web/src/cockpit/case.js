// The tab 办件 of a process instance: the way to the page of its case, which also shows what is closed, as this webapp does not.
import { element, text } from '../tasklist/parts.js';

export const caseTab = {
  id: 'suyuanban-case',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 20,
  properties: { label: '办件' },
  render: (node, { processInstanceId }) => {
    const link = text('a', '打开办件页：走过的路径、环节、时限、材料、通知和操作记录');
    link.href = `/cases/of/${encodeURIComponent(processInstanceId)}`;
    link.target = '_blank';
    link.rel = 'noopener';
    node.replaceChildren(element('p', '', link), text('p', '办结以后可以在办件查询中按编号、申请人、部门找到。'));
  }
};
