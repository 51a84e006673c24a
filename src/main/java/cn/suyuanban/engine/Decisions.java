package cn.suyuanban.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Asks a deployed decision table without leaving a history entry.
 *
 * <p>Lights are asked for on every page view; the engine's own decision service would write a history row each time.
 */
@Component
public class Decisions {

    private final RepositoryService repository;
    private final EngineCommands commands;
    private final DmnEngine dmn =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

    Decisions(RepositoryService repository, EngineCommands commands) {
        this.repository = repository;
        this.commands = commands;
    }

    /**
     * The newest deployed version of a decision table; one look-up serves any number of evaluations.
     *
     * @throws IllegalStateException if no version is deployed (code {@code decision-missing})
     */
    public Table latest(String key) {
        DmnDecision decision = commands.asProduct(() -> find(key));
        return input -> dmn.evaluateDecisionTable(decision, input);
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
        return parsed.computeIfAbsent(
                definition.getId(), id -> dmn.parseDecision(key, repository.getDecisionModel(id)));
    }

    /** A decision table (决策表) ready to be asked. */
    @FunctionalInterface
    public interface Table {

        DmnDecisionTableResult evaluate(Map<String, Object> input);
    }
}
