// Some texts of Camunda's webapps stand in their programs and not in their language files: the viewer of decision tables,
// the buttons of a diagram, headings of a few tables. They are replaced as they appear, where they appear: the same word in
// somebody's data stays.
const TABLE = {
  'View DRD': '查看决策关系图',
  'Hit policy:': '命中策略：',
  'Decision name:': '决策名称：',
  'Input label:': '输入名称：',
  'Output label:': '输出名称：',
  'Input type': '输入类型',
  'Output type': '输出类型',
  'Output label': '输出名称',
  'Input expression:': '输入表达式：',
  'Expression language:': '表达式语言：',
  'Variable name:': '变量名：',
  'Variable type:': '变量类型：',
  'Input values': '输入值',
  'Output values': '输出值',
  When: '条件',
  And: '且',
  Then: '结果',
  Annotations: '备注',
  Unique: '唯一',
  First: '第一条',
  Any: '任一',
  Priority: '优先级',
  Collect: '收集',
  'Collect (Sum)': '收集（求和）',
  'Collect (Min)': '收集（最小值）',
  'Collect (Max)': '收集（最大值）',
  'Collect (Count)': '收集（计数）',
  'Rule order': '规则顺序',
  'Output order': '输出顺序',
  'No overlap is possible and all rules are disjoint. Only a single rule can be matched': '各条规则互不重叠，只有一条命中',
  'Rules may overlap. The first matching rule will be chosen': '规则可以重叠，取第一条命中的'
};
const ZOOM = { 'zoom in': '放大', 'zoom out': '缩小', 'reset zoom': '还原大小' };
const HEADINGS = { Actions: '操作', State: '状态' };
const SECTIONS = { 'Toggle this section': '展开或收起本栏' };
const EXAMPLES = { Jonny: '名', Prosciutto: '姓', 'j.prosciutto@acme.org': '姓名@单位.cn' };

const TILES = { 'No 个运行中的实例': '没有运行中的实例' };
const DIALOGS = {
  'Select all': '全选',
  'List of values separated by comma or an expression which evaluates to a list. E.g.: `camunda-admin, accounting` or `${ currentUserGroups() }`':
    '用英文逗号分隔的值，或者结果为列表的表达式，如 `market, fire` 或 `${ currentUserGroups() }`'
};

// Where a text may stand, and what is written there instead.
const PLACES = [
  ['.dmn-decision-table-container, .dmn-decision-table-container *, .view-drd *', TABLE],
  ['.navigation button', ZOOM],
  ['th, th *, thead td', HEADINGS],
  ['.dashboard-view a, .dashboard-view div, .dashboard-view span, .dashboard-view small, .dashboard-view p', TILES],
  ['.modal-content *', DIALOGS],
  ['a, button, [role=button]', SECTIONS],
  ['input', EXAMPLES]
];
const ATTRIBUTES = ['title', 'aria-label', 'placeholder', 'uib-tooltip'];

/** A label and what it labels may be one text: Decision name: 部门分管领导对应表. */
function chinese(words, english) {
  const text = english.trim();
  const label = Object.keys(words).find(one => one.endsWith(':') && text.startsWith(one));
  return words[text] || (label && words[label] + text.slice(label.length).trim());
}

function translate(element, words) {
  for (const name of ATTRIBUTES) {
    const written = element.hasAttribute(name) && chinese(words, element.getAttribute(name));
    if (written) {
      element.setAttribute(name, written);
    }
  }
  for (const node of element.childNodes) {
    const written = node.nodeType === Node.TEXT_NODE && chinese(words, node.data);
    if (written) {
      node.data = written;
    }
  }
}

export function translateRest() {
  const all = () => PLACES.forEach(([place, words]) =>
    document.querySelectorAll(place).forEach(element => translate(element, words)));
  let planned = false;
  new MutationObserver(() => {
    if (!planned) {
      planned = true;
      requestAnimationFrame(() => {
        planned = false;
        all();
      });
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}
