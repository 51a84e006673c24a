package cn.suyuanban.designer.migrate;

import cn.suyuanban.catalog.Catalog;
import cn.suyuanban.catalog.ServiceKind;
import cn.suyuanban.designer.migrate.CaseOutcome.Cause;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.engine.migration.MigrationTrial;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Tries a plan on every running case of the old version, without moving any. */
@Component
class Trials {

    private final MigrationTrial engine;
    private final Causes causes;
    private final Catalog catalog;
    private final RuntimeService runtime;
    private final EngineCommands commands;

    Trials(MigrationTrial engine, Causes causes, Catalog catalog, RuntimeService runtime, EngineCommands commands) {
        this.engine = engine;
        this.causes = causes;
        this.catalog = catalog;
        this.runtime = runtime;
        this.commands = commands;
    }

    List<CaseOutcome> of(MigrationPlan plan) {
        String from = plan.getSourceProcessDefinitionId();
        Map<String, ProcessInstance> cases = cases(from);
        return instances(from).stream()
                .map(part -> new CaseOutcome(
                        part.getId(), number(cases.get(part.getRootProcessInstanceId())), causes(part, plan)))
                .toList();
    }

    private List<ProcessInstance> instances(String definition) {
        return commands.asProduct(() -> runtime.createProcessInstanceQuery()
                .processDefinitionId(definition)
                .orderByProcessInstanceId()
                .asc()
                .unlimitedList());
    }

    /** The outermost instances: a part that a case called has no number of its own. */
    private Map<String, ProcessInstance> cases(String definition) {
        List<String> roots = instances(definition).stream()
                .map(ProcessInstance::getRootProcessInstanceId)
                .distinct()
                .toList();
        return commands.asProduct(() -> roots.stream()
                .map(root -> runtime.createProcessInstanceQuery()
                        .processInstanceId(root)
                        .singleResult())
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(ProcessInstance::getId, Function.identity())));
    }

    /** The number of a lead (线索) alone would tell that there is one. */
    private String number(ProcessInstance outermost) {
        return outermost == null
                        || catalog.service(outermost.getProcessDefinitionId()).kind() == ServiceKind.LEAD
                ? null
                : outermost.getBusinessKey();
    }

    private List<Cause> causes(ProcessInstance part, MigrationPlan plan) {
        MigratingProcessInstanceValidationReport report = engine.of(part.getId(), plan);
        return Stream.of(
                        report.getFailures().stream().map(failure -> cause(failure, plan, null)),
                        report.getActivityInstanceReports().stream().flatMap(at -> at.getFailures().stream()
                                .map(failure -> cause(failure, plan, at.getSourceScopeId()))),
                        report.getTransitionInstanceReports().stream().flatMap(at -> at.getFailures().stream()
                                .map(failure -> cause(failure, plan, at.getSourceScopeId()))))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    private Cause cause(String failure, MigrationPlan plan, String element) {
        return causes.of(failure, plan.getSourceProcessDefinitionId(), element);
    }
}
