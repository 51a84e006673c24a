package cn.suyuanban.designer.draft;

import cn.suyuanban.modelcheck.Surroundings;
import java.util.Optional;
import java.util.Set;

/**
 * What the engine has beside the service of a draft.
 *
 * <p>The service's own forms must be among the files of the draft: what the engine has of them is of the version before.
 */
record DraftSurroundings(String service, Surroundings engine) implements Surroundings {

    @Override
    public boolean hasGroup(String id) {
        return engine.hasGroup(id);
    }

    @Override
    public boolean hasProcess(String id) {
        return engine.hasProcess(id);
    }

    @Override
    public boolean hasDecision(String id) {
        return engine.hasDecision(id);
    }

    @Override
    public Optional<byte[]> form(String id) {
        return id.startsWith(service + "-") ? Optional.empty() : engine.form(id);
    }

    @Override
    public boolean hasBlock(String name) {
        return engine.hasBlock(name);
    }

    @Override
    public Optional<Set<String>> writtenBy(String block) {
        return engine.writtenBy(block);
    }
}
