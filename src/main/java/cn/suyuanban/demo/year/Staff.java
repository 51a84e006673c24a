package cn.suyuanban.demo.year;

import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseStep.Scope;
import cn.suyuanban.ledger.CaseSteps;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demo accounts at work, with the forms they have in Tasklist.
 *
 * <p>Their rights are not asked for: these questions would be a good part of what a step costs. Claiming and completing share
 * one flush.
 */
@Component
@Profile("demo")
public class Staff {

    /** Departments with an account of their own; all others share one. */
    private static final Set<String> OWN = Set.of(
            "window",
            "market",
            "fire",
            "city",
            "tobacco",
            "leader",
            "supervision",
            "manager",
            "hotline",
            "team",
            "investment");

    private static final String HEAD = "-head";

    private final RepositoryService repository;
    private final FormService forms;
    private final TaskService tasks;
    private final IdentityService identity;
    private final CaseSteps steps;
    private final EngineCommands commands;
    private final Map<String, List<String>> groups = new ConcurrentHashMap<>();
    private final Map<String, String> definitions = new ConcurrentHashMap<>();

    Staff(
            RepositoryService repository,
            FormService forms,
            TaskService tasks,
            IdentityService identity,
            CaseSteps steps,
            EngineCommands commands) {
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
        this.identity = identity;
        this.steps = steps;
        this.commands = commands;
    }

    /** Somebody hands in the start form of a process; returns the id of the case. */
    public String start(String process, String user, Map<String, Object> form) {
        String definition = definitions.computeIfAbsent(process, this::newest);
        return as(
                user,
                () -> commands.asProduct(
                        () -> forms.submitStartForm(definition, form).getId()));
    }

    /** Somebody claims an open step and completes it. */
    public void does(String caseId, String step, String user, Map<String, Object> form) {
        complete(step(caseId, step).id(), user, form);
    }

    /** The department completes whichever steps of that name are open. */
    public void departments(String caseId, String step, Map<String, Object> form) {
        steps.openOfCase(caseId).stream()
                .filter(open -> named(open, step))
                .forEach(open -> complete(open.id(), account(open.department()), form));
    }

    /** Somebody completes the one open step of a process that acts on a case. */
    public void only(String instance, String user, Map<String, Object> form) {
        String task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        complete(task, user, form);
    }

    /** Does work as one of the accounts. */
    public <T> T as(String user, Supplier<T> work) {
        identity.setAuthentication(user, groups.computeIfAbsent(user, this::groupsOf));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** The account of the department whose step of a case is open. */
    public String handler(String caseId) {
        return steps.openOfCase(caseId).stream()
                .filter(step -> step.scope() == Scope.STEP)
                .map(step -> account(step.department()))
                .findFirst()
                .orElseThrow();
    }

    /** The account that works for a department, or is its head. */
    public static String account(String department) {
        if (department.endsWith(HEAD)) {
            String headed = department.substring(0, department.length() - HEAD.length());
            return OWN.contains(headed) ? "market-head" : "office-head";
        }
        return OWN.contains(department) ? department : "office";
    }

    private void complete(String task, String user, Map<String, Object> form) {
        as(
                user,
                () -> commands.asProduct(() -> {
                    tasks.claim(task, user);
                    forms.submitTaskForm(task, form);
                    return null;
                }));
    }

    private CaseStep step(String caseId, String name) {
        List<CaseStep> open = steps.openOfCase(caseId);
        return open.stream()
                .filter(step -> named(step, name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("demo-step: " + name + " 不在 "
                        + open.stream().map(CaseStep::name).toList()));
    }

    private static boolean named(CaseStep step, String name) {
        return step.scope() == Scope.STEP && step.name().startsWith(name);
    }

    private List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private String newest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
