// Small pieces of a page, built as elements: the content security policy takes no markup and no styles from strings.
export function element(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) {
    node.className = className;
  }
  node.append(...children.filter(child => child !== undefined && child !== null));
  return node;
}

export function text(tag, content, className) {
  return element(tag, className, String(content));
}
