// Camunda Modeler's own editor in its profile for the engine we run on, for the test that files survive it.
import Modeler from 'camunda-bpmn-js/lib/camunda-platform/Modeler';

/** Opens a model and saves it: what the editor warned of, and what it would write. */
let editor;

window.roundTrip = async xml => {
  editor?.destroy();
  editor = new Modeler({ container: '#canvas' });
  const { warnings } = await editor.importXML(xml);
  const saved = await editor.saveXML({ format: true });
  return { warnings: warnings.map(warning => warning.message), xml: saved.xml };
};
