// The webapp draws some labels once, without waiting for its language file, and on a first visit shows raw keys such as
// DUE_DATE until somebody reloads. It starts only when custom scripts are done, so the file is put here, before the
// start, where the webapp looks for it.
const STORE = 'camunda-web';
const LANGUAGE = 'zh-CN';

export async function loadLabelsFirst() {
  const base = document.querySelector('base');
  const [, app] = location.pathname.match(/\/app\/([^/]+)\//) || [];
  const folder = `${base.getAttribute('app-root')}/app/${app}/locales/`;
  try {
    const response = await fetch(`${folder}${LANGUAGE}.json?bust=${window.bust}`);
    if (response.ok) {
      const store = JSON.parse(localStorage.getItem(STORE) || '{}');
      store[`${folder}_locales_data_${LANGUAGE}_${window.bust}`] = JSON.stringify(await response.json());
      localStorage.setItem(STORE, JSON.stringify(store));
    }
  } catch (error) {
    console.warn('涑愿办：语言文件未能提前载入。', error);
  }
}
