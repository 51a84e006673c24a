// Draws what a case has of each material it needs from the answer of /api/cases/{number}/materials.
import { element, section, text, time } from './parts.js';

function button(caption, press, className = 'btn btn-default btn-sm') {
  const node = text('button', caption, className);
  node.type = 'button';
  node.addEventListener('click', () => press(node));
  return node;
}

function link(caption, href) {
  const node = text('a', caption, 'btn btn-default btn-sm');
  node.href = href;
  return node;
}

/** Opens below the file and closes again; what it shows is made only when somebody wants to see it. */
function fold(caption, make) {
  const box = element('div', 'syb-fold');
  const opener = button(caption, () => {
    const open = !box.firstChild;
    opener.setAttribute('aria-expanded', String(open));
    box.replaceChildren(...(open ? [make()] : []));
    box.querySelector('textarea')?.focus();
  });
  opener.setAttribute('aria-expanded', 'false');
  return { opener, box };
}

function picture(file, href) {
  const node = element('img', 'syb-picture');
  node.src = href;
  node.alt = `${file.name}：${file.fileName}`;
  return node;
}

function askAgain(file, actions) {
  const label = element('label', '', text('span', '要重交的原因（申请人会看到）'));
  const remark = element('textarea', 'form-control');
  remark.rows = 2;
  remark.maxLength = 500;
  label.append(remark);
  return element('div', 'syb-ask', label, button('要求重交', pressed => {
    if (remark.value.trim()) {
      actions.judge(pressed, file, 'ASKED_AGAIN', remark.value);
    } else {
      actions.say('请写明要重交的原因，申请人会看到。', true);
      remark.focus();
    }
  }, 'btn btn-primary btn-sm'));
}

/** @param title what the file is, where no heading above says it */
function fileLine(file, path, mayJudge, actions, title) {
  const href = `${path}/${encodeURIComponent(file.id)}`;
  const line = element('div', 'syb-file-actions');
  const folds = [];
  if (file.readable) {
    if (file.picture && file.shown) {
      folds.push(fold('查看', () => picture(file, href)));
    } else if (file.shown) {
      const look = link('查看', href);
      look.target = '_blank';
      look.rel = 'noopener';
      line.append(look);
    }
    line.append(...folds.map(one => one.opener), link('下载', `${href}?download=true`));
  }
  if (mayJudge && file.state !== 'ACCEPTED') {
    line.append(button('核对通过', pressed => actions.judge(pressed, file, 'ACCEPTED')));
  }
  if (mayJudge && file.state !== 'ASKED_AGAIN') {
    const again = fold('要求重交', () => askAgain(file, actions));
    folds.push(again);
    line.append(again.opener);
  }
  [...line.children].forEach(control => control.setAttribute('aria-label', `${control.textContent} ${file.fileName}`));
  const from = file.receivedBy ? `${file.originText}（${file.receivedBy}）` : file.originText;
  return element(
    'li', 'syb-file',
    element(
      'div', 'syb-file-name',
      !file.issued && text('span', file.stateText, `syb-file-state syb-file-${file.state.toLowerCase()}`),
      title && text('span', title),
      text('strong', file.readable ? file.fileName : '保存期满，内容已清除')
    ),
    element('div', 'syb-muted syb-file-facts', text('span', from), time(file.receivedAt), text('span', file.sizeText)),
    file.remark && text('p', `重交原因：${file.remark}`, 'syb-warning'),
    line,
    ...folds.map(one => one.box)
  );
}

/** A button that asks for a file; the same file may be chosen again after it was refused. */
function adder(answer, material, chosen) {
  const input = element('input');
  input.type = 'file';
  input.accept = answer.accepted.types;
  input.hidden = true;
  const opener = button('补录扫描件', () => input.click());
  opener.setAttribute('aria-label', `补录扫描件：${material}`);
  input.addEventListener('change', () => {
    const file = input.files[0];
    input.value = '';
    if (file) {
      chosen(opener, file);
    }
  });
  return element('div', 'syb-add', opener, input);
}

function needItem(need, answer, path, actions) {
  const copies = need.copies ? `${need.copies} 份` : '';
  const item = element(
    'section', 'syb-need',
    element(
      'h5', '', text('span', need.name),
      text('small', [need.needText, need.sourceText, copies].filter(Boolean).join(' · '), 'syb-muted')
    )
  );
  item.setAttribute('aria-label', need.name);
  if (need.files.length) {
    item.append(element('ul', '', ...need.files.map(file => fileLine(file, path, answer.mayWork, actions))));
  } else {
    item.append(text('p', need.handedIn ? '没有收到电子文件。' : '没有文件。', 'syb-muted'));
  }
  if (answer.mayWork) {
    item.append(adder(answer, need.name, (opener, file) => actions.add(opener, { code: need.code, file })));
  }
  return item;
}

function summary(answer) {
  const handedIn = answer.needs.filter(need => need.handedIn);
  const missing = handedIn.filter(need => need.needText === '必要' && !need.files.length);
  const files = [...answer.needs.flatMap(need => need.files), ...answer.others];
  const count = state => files.filter(file => file.state === state).length;
  return element(
    'header', 'syb-materials-head',
    text('strong', `${answer.serviceName}　${answer.number}`),
    text('p', `共 ${files.length} 个文件：已核对 ${count('ACCEPTED')}，待核对 ${count('HANDED_IN')}，需重交 ${count('ASKED_AGAIN')}。`),
    missing.length > 0 && text('p', `没有电子文件的必要材料：${missing.map(need => need.name).join('、')}（网上填写或者在窗口交纸质件的，不一定有）。`, 'syb-muted')
  );
}

function others(answer, path, actions) {
  const list = answer.others.length
    ? element('ul', '', ...answer.others.map(file => fileLine(file, path, answer.mayWork, actions, file.name)))
    : text('p', '没有。', 'syb-muted');
  const content = [list];
  if (answer.mayWork) {
    const label = element('label', 'syb-other-name', text('span', '材料名称'));
    const name = element('input', 'form-control');
    name.maxLength = 100;
    label.append(name);
    content.push(label, adder(answer, '其他材料', (opener, file) => actions.add(opener, { name: name.value, file })));
  }
  return section('其他文件', ...content);
}

function issued(answer, path, actions) {
  return section('机关出具的文书', answer.issued.length
    ? element('ul', '', ...answer.issued.map(file => fileLine({ ...file, issued: true }, path, false, actions, file.name)))
    : text('p', '还没有。', 'syb-muted'));
}

export function drawMaterials(answer, path, actions) {
  const rules = answer.mayWork
    ? `可以补录 PDF、JPEG、PNG，单个文件不超过 ${answer.accepted.maxFileSize}。要求重交不代替一次性补正告知。`
    : '正在办理的部门可以核对和补录；您可以查看。';
  return element(
    'div', '',
    summary(answer),
    text('p', rules, 'syb-muted'),
    answer.needs.length > 0 && section('申请材料', ...answer.needs.map(need => needItem(need, answer, path, actions))),
    others(answer, path, actions),
    issued(answer, path, actions)
  );
}
