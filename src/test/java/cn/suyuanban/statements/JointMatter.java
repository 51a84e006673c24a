package cn.suyuanban.statements;

import cn.suyuanban.statements.StatementCounter.Count;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** One joint matter (联办件), walked the same way through whichever engine is asked. */
final class JointMatter {

    static final String KEY = "joint-matter";

    /** A JSON text of two kilobytes, as a form leaves it. */
    private static final String LARGE = "{\"materials\":\"" + "m".repeat(2000) + "\"}";

    private final ProcessEngine engine;

    JointMatter(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Start with four variables, accept, three parallel reviews, a delegate, deliver; returns the instance's id. */
    String walk() {
        ProcessInstance matter = as("window", () -> engine.getRuntimeService()
                .startProcessInstanceByKey(
                        KEY, Map.of("applicantName", "绛县示例餐饮店", "area", 120, "chain", false, "materials", LARGE)));
        complete(matter, "window", Map.of());
        for (String department : List.of("market", "fire", "city")) {
            complete(matter, department, Map.of(department + "Result", "pass"));
        }
        complete(matter, "window", Map.of());
        return matter.getId();
    }

    /** The clerk looks at the list of the department, then completes the task. */
    private void complete(ProcessInstance matter, String group, Map<String, Object> variables) {
        as(group, () -> {
            Task task = engine
                    .getTaskService()
                    .createTaskQuery()
                    .taskCandidateGroup(group)
                    .orderByDueDate()
                    .asc()
                    .listPage(0, 20)
                    .stream()
                    .filter(open -> open.getProcessInstanceId().equals(matter.getId()))
                    .findFirst()
                    .orElseThrow();
            engine.getTaskService().complete(task.getId(), variables);
            return null;
        });
    }

    private <T> T as(String group, Supplier<T> work) {
        engine.getIdentityService().setAuthentication(group, List.of(group));
        try {
            return work.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    static String report(Count count) {
        return count.statements() + " statements, " + count.calls() + " calls, " + count.commits() + " commits\n"
                + String.join(
                        "\n",
                        Arrays.asList(count.bySql().entrySet().stream()
                                .sorted(Map.Entry.<String, Integer>comparingByValue()
                                        .reversed())
                                .map(entry -> entry.getValue() + " x " + entry.getKey())
                                .toArray(String[]::new)));
    }
}
