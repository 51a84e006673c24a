package cn.suyuanban.designer.migrate;

import cn.suyuanban.engine.EngineCommands;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Makes the plan of a migration: what is equal goes to its equal, the rest as the designer says, and no timer begins anew. */
@Component
class Plans {

    private final Versions versions;
    private final Causes causes;
    private final RuntimeService runtime;
    private final EngineCommands commands;

    Plans(Versions versions, Causes causes, RuntimeService runtime, EngineCommands commands) {
        this.versions = versions;
        this.causes = causes;
        this.runtime = runtime;
        this.commands = commands;
    }

    /** @throws MigrationRefusedException {@code version-unknown}, {@code same-version}, {@code element-unknown}, {@code plan-refused} */
    MigrationPlan of(String service, MigrationRequest asked) {
        ProcessDefinition from = versions.of(service, asked.from());
        ProcessDefinition to = versions.of(service, asked.to());
        if (from.getId().equals(to.getId())) {
            throw MigrationRefusedException.of("same-version", "新旧版本相同，不需要迁移。请选择另一个版本。");
        }
        asked.map().forEach((old, now) -> {
            require(from, old);
            require(to, now);
        });
        return build(from, to, instructions(from, to, asked.map()));
    }

    private void require(ProcessDefinition version, String element) {
        if (element == null || !versions.has(version.getId(), element)) {
            throw MigrationRefusedException.of(
                    "element-unknown", "第 %d 版中没有元素“%s”。请从图上选择对应的元素。".formatted(version.getVersion(), element));
        }
    }

    private Map<String, String> instructions(ProcessDefinition from, ProcessDefinition to, Map<String, String> own) {
        Map<String, String> all = new LinkedHashMap<>();
        equal(from, to).getInstructions().stream()
                .filter(equal -> !own.containsKey(equal.getSourceActivityId()))
                .filter(equal -> !own.containsValue(equal.getTargetActivityId()))
                .forEach(equal -> all.put(equal.getSourceActivityId(), equal.getTargetActivityId()));
        all.putAll(own);
        return all;
    }

    private MigrationPlan equal(ProcessDefinition from, ProcessDefinition to) {
        return commands.asProduct(() -> runtime.createMigrationPlan(from.getId(), to.getId())
                .mapEqualActivities()
                .build());
    }

    private MigrationPlan build(ProcessDefinition from, ProcessDefinition to, Map<String, String> instructions) {
        MigrationPlanBuilder builder = runtime.createMigrationPlan(from.getId(), to.getId());
        instructions.forEach(builder::mapActivities);
        try {
            return commands.asProduct(builder::build);
        } catch (MigrationPlanValidationException e) {
            throw MigrationRefusedException.of(
                    "plan-refused",
                    e.getValidationReport().getInstructionReports().stream()
                            .flatMap(report -> sentences(from, report).stream())
                            .collect(Collectors.joining("\n", "对应关系不成立：\n", "")));
        }
    }

    private List<String> sentences(ProcessDefinition from, MigrationInstructionValidationReport report) {
        MigrationInstruction instruction = report.getMigrationInstruction();
        List<String> sentences = new ArrayList<>();
        report.getFailures()
                .forEach(failure -> sentences.add("%s → %s：%s"
                        .formatted(
                                versions.nameOf(from.getId(), instruction.getSourceActivityId()),
                                instruction.getTargetActivityId(),
                                causes.of(failure, from.getId(), instruction.getSourceActivityId())
                                        .message())));
        return sentences;
    }
}
