// What somebody typed, kept on this device until the application is submitted; never files.
const PREFIX = 'suyuanban.draft.';

// What makes a field another field: everything but where it stands.
function signature(component) {
  const { id, layout, ...rest } = component;
  return JSON.stringify(rest);
}

export function fieldsOf(schema) {
  const fields = {};
  const collect = components => (components || []).forEach(component => {
    collect(component.components);
    if (component.key) {
      fields[component.key] = { id: component.id, label: component.label || component.dateLabel || component.key, signature: signature(component) };
    }
  });
  collect(schema.components);
  return fields;
}

export function draftOf(matter) {
  const key = PREFIX + matter;
  return {
    // Storage may be switched off or full: then there is no draft, and nothing else is different.
    save(version, schema, values) {
      try {
        localStorage.setItem(key, JSON.stringify({ version, values, fields: fieldsOf(schema) }));
        return true;
      } catch {
        return false;
      }
    },
    load() {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    clear() {
      try {
        localStorage.removeItem(key);
      } catch {
        // nothing was kept
      }
    }
  };
}

// The values a new version of the form can take over, and which of its fields are new or different.
export function carryOver(draft, schema) {
  const now = fieldsOf(schema);
  const values = Object.fromEntries(Object.entries(draft.values).filter(([key]) => now[key]));
  const changed = Object.entries(now).filter(([key, field]) => field.signature !== draft.fields[key]?.signature).map(([, field]) => field);
  return { values, changed };
}
