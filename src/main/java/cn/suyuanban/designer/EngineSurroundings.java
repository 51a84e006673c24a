package cn.suyuanban.designer;

import cn.suyuanban.engine.BuildingBlocks;
import cn.suyuanban.engine.DeployedModels;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.modelcheck.ModelTree;
import cn.suyuanban.modelcheck.Surroundings;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a deployment may refer to: what the engine has, and what the product brings.
 *
 * <p>At start the shipped models come one by one, so one that is called may be yet to come, and a county makes its
 * departments only after the first start, so groups are not asked for until the product runs.
 */
@Component
class EngineSurroundings implements Surroundings {

    private final DeployedModels models;
    private final BuildingBlocks blocks;
    private final IdentityService identity;
    private final EngineCommands commands;
    private final Surroundings shipped = ModelTree.shipped();
    private volatile boolean running;

    EngineSurroundings(
            DeployedModels models, BuildingBlocks blocks, IdentityService identity, EngineCommands commands) {
        this.models = models;
        this.blocks = blocks;
        this.identity = identity;
        this.commands = commands;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        running = true;
    }

    @Override
    public boolean hasGroup(String id) {
        return !running
                || commands.asProduct(
                                () -> identity.createGroupQuery().groupId(id).count())
                        > 0;
    }

    @Override
    public boolean hasProcess(String id) {
        return shipped.hasProcess(id) || models.hasProcess(id);
    }

    @Override
    public boolean hasDecision(String id) {
        return shipped.hasDecision(id) || models.hasDecision(id);
    }

    @Override
    public Optional<byte[]> form(String id) {
        return models.form(id);
    }

    @Override
    public boolean hasBlock(String name) {
        return blocks.find(name).isPresent();
    }

    @Override
    public Optional<Set<String>> writtenBy(String block) {
        return blocks.writtenBy(block);
    }
}
