package cn.suyuanban.modelcheck;

import cn.suyuanban.modelcheck.form.FormFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of one check stand for each other; what they lack is asked of the surroundings. */
final class FileSurroundings implements Surroundings {

    private final Set<String> names;
    private final Surroundings beyond;
    private final Map<String, byte[]> forms = new HashMap<>();

    FileSurroundings(Map<String, byte[]> files, Surroundings beyond) {
        this.names = files.keySet();
        this.beyond = beyond;
        files.forEach(this::keepForm);
    }

    private void keepForm(String file, byte[] content) {
        if (file.endsWith("form")) {
            try {
                forms.put(FormFile.read(file, content).id(), content);
            } catch (IOException e) {
                forms.put(FileNames.base(file), content); // named by the rule form-readable
            }
        }
    }

    @Override
    public boolean hasGroup(String id) {
        return beyond.hasGroup(id);
    }

    @Override
    public boolean hasProcess(String id) {
        return holds(id, ".bpmn") || beyond.hasProcess(id);
    }

    @Override
    public boolean hasDecision(String id) {
        return holds(id, ".dmn") || beyond.hasDecision(id);
    }

    @Override
    public Optional<byte[]> form(String id) {
        return forms.containsKey(id) ? Optional.of(forms.get(id)) : beyond.form(id);
    }

    @Override
    public boolean hasBlock(String name) {
        return beyond.hasBlock(name);
    }

    @Override
    public Optional<Set<String>> writtenBy(String block) {
        return beyond.writtenBy(block);
    }

    /** The id of a process or decision is the name of its file; rules of their own see to that. */
    private boolean holds(String id, String ending) {
        return names.stream()
                .anyMatch(file -> file.endsWith(ending) && FileNames.base(file).equals(id));
    }
}
