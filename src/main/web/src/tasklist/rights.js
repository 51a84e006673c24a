// Tells the style sheet which webapps the person may open, so that buttons that would only be refused are not offered.
export async function markRights() {
  try {
    const response = await fetch('/camunda/api/admin/auth/user/default', { headers: { Accept: 'application/json' } });
    const { authorizedApps = [] } = response.ok ? await response.json() : {};
    document.body.dataset.apps = authorizedApps.join(' ');
  } catch (error) {
    console.warn('涑愿办：未能读取登录人的权限，只显示经办人的按钮。', error);
  }
}
