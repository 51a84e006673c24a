package cn.suyuanban.security;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The lists a clerk finds in Tasklist, sorted by what is due first.
 *
 * <p>The first is narrow by itself, and no list counts permanently: with 50,000 open tasks the stock query for a whole
 * group takes 60 to 300 ms (recipes.md section 15).
 */
@Component
@Order(30)
class SeededFilters implements ApplicationRunner {

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final String NOW = "${now()}";
    private static final String TOMORROW = "${dateTime().plusDays(1).withMillisOfDay(0)}";
    private static final String IN_THREE_DAYS = "${dateTime().plusDays(4).withMillisOfDay(0)}";

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    SeededFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Set<String> known = filters.createTaskFilterQuery().list().stream()
                .map(Filter::getName)
                .collect(Collectors.toSet());
        seed(known, 10, "我的待办", "我已签收、尚未办结的任务", query().taskAssigneeExpression(ME));
        seed(
                known,
                20,
                "今日到期",
                "我的任务中今天到期或已经超期的",
                query().taskAssigneeExpression(ME).dueBeforeExpression(TOMORROW));
        seed(
                known,
                30,
                "近期到期（本部门）",
                "本部门三天之内到期的任务",
                department().includeAssignedTasks().dueBeforeExpression(IN_THREE_DAYS));
        seed(
                known,
                40,
                "已超期",
                "本部门超过承诺时限的任务",
                department().includeAssignedTasks().dueBeforeExpression(NOW));
        seed(known, 50, "本部门待领", "本部门还没有人签收的任务", department());
    }

    private TaskQuery query() {
        return tasks.createTaskQuery();
    }

    private TaskQuery department() {
        return query().taskCandidateGroupInExpression(MY_GROUPS);
    }

    private void seed(Set<String> known, int position, String name, String description, TaskQuery query) {
        if (known.contains(name)) {
            return;
        }
        Map<String, Object> properties = new HashMap<>();
        properties.put("priority", position);
        properties.put("description", description);
        properties.put("refresh", false);
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query.orderByDueDate().asc());
        filter.setProperties(properties);
        grants.everybody(Resources.FILTER, filters.saveFilter(filter).getId(), Permissions.READ);
    }
}
