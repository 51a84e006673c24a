// The way from Tasklist to the work list, where the whole pool of a department is.
export const work = {
  id: 'suyuanban-work',
  pluginPoint: 'tasklist.navbar.action',
  priority: 150,
  render(node) {
    const link = document.createElement('a');
    link.href = '/work';
    link.textContent = '工作清单';
    link.className = 'syb-work-list';
    node.append(link);
  }
};
