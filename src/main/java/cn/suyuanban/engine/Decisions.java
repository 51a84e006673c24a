package cn.suyuanban.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Asks a deployed decision table without leaving a history entry.
 *
 * <p>Lights are asked for on every page view; the engine's own decision service would write a history row each time.
 * Another node may deploy a newer version; a minute is how long this one may not notice.
 */
@Component
public class Decisions {

    /** Remembered of each table. */
    private static final int ANSWERS = 500;

    private final RepositoryService repository;
    private final EngineCommands commands;
    private final DmnEngine dmn =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Cache<String, Table> newest = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(500)
            .build();

    Decisions(RepositoryService repository, EngineCommands commands) {
        this.repository = repository;
        this.commands = commands;
    }

    /**
     * The newest deployed version of a decision table.
     *
     * @throws IllegalStateException if no version is deployed (code {@code decision-missing})
     */
    public Table latest(String key) {
        return newest.get(key, table -> remembering(commands.asProduct(() -> find(table))));
    }

    /** A table says the same to the same question; evaluating FEEL takes longer than most statements. */
    private Table remembering(DmnDecision decision) {
        Cache<Map<String, Object>, DmnDecisionTableResult> answers =
                Caffeine.newBuilder().maximumSize(ANSWERS).build();
        return input -> answers.get(
                new HashMap<>(input), question -> dmn.evaluateDecisionTable(decision, new HashMap<>(question)));
    }

    private DmnDecision find(String key) {
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalStateException("decision-missing: 决策表 " + key + " 尚未部署，请部署 processes/" + key + ".dmn");
        }
        return dmn.parseDecision(key, repository.getDecisionModel(definition.getId()));
    }

    @TransactionalEventListener(classes = ModelsDeployed.class, fallbackExecution = true)
    void forget() {
        newest.invalidateAll();
    }

    /** A decision table (决策表) ready to be asked. */
    @FunctionalInterface
    public interface Table {

        DmnDecisionTableResult evaluate(Map<String, Object> input);
    }
}
