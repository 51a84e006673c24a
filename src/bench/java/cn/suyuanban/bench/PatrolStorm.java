package cn.suyuanban.bench;

import cn.suyuanban.SuyuanbanApplication;
import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.engine.EngineCommands;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Our patrol as the product ships it: ladder, responsible head, notice, next rung. */
final class PatrolStorm implements Storm {

    private static final String SERVICE = "open-restaurant";
    private static final String RUNG = "ORANGE";
    private static final String HEAD = "window-head";
    private static final int IN_ONE_TRANSACTION = 50;

    private final ConfigurableApplicationContext product;
    private final JdbcClient jdbc;

    PatrolStorm(Map<String, Object> settings) {
        product = new SpringApplicationBuilder(SuyuanbanApplication.class)
                .profiles("demo")
                .properties("suyuanban.demo.year=false")
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        jdbc = product.getBean(JdbcClient.class);
    }

    @Override
    public void prepare(int deadlines, Round round) {
        EngineClock clock = product.getBean(EngineClock.class);
        clock.setTo(round.opened());
        product.getBean(IdentityService.class).setAuthentication("window", List.of("window"));
        for (int i = 0; i < deadlines; i += IN_ONE_TRANSACTION) {
            int some = Math.min(IN_ONE_TRANSACTION, deadlines - i);
            product.getBean(EngineCommands.class).inNewTransaction(() -> apply(some));
        }
        product.getBean(IdentityService.class).clearAuthentication();
        clock.setTo(round.reminded());
        expect(deadlines, product.getBean(Patrol.class).takeDue());
        clock.setTo(round.late());
    }

    private int apply(int cases) {
        String definition = product.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey(SERVICE)
                .latestVersion()
                .singleResult()
                .getId();
        FormService forms = product.getBean(FormService.class);
        IntStream.range(0, cases).forEach(i -> forms.submitStartForm(definition, application()));
        return cases;
    }

    private static Map<String, Object> application() {
        return Map.of(
                "applicantName", "绛县示例餐饮店",
                "creditCode", "91140826MA0K000001",
                "premisesAddress", "绛县示例路 1 号",
                "floorArea", 120,
                "contactName", "张三",
                "contactPhone", "13800000000",
                "foodBusiness", "热食类食品制售");
    }

    @Override
    public void act(int deadlines) {
        expect(deadlines, product.getBean(Patrol.class).takeDue());
    }

    @Override
    public void check(int deadlines) {
        List<String> told = jdbc.sql(
                        "select s.id from case_step s join notice n on n.step_id = s.id and n.rung = s.last_rung"
                                + " where s.last_rung = ? and n.recipient = ? and s.next_rung_at is not null")
                .params(RUNG, HEAD)
                .query(String.class)
                .list();
        expect(deadlines, told.size());
        String any = told.get(deadlines / 2);
        TaskService tasks = product.getBean(TaskService.class);
        if (tasks.getIdentityLinksForTask(any).stream()
                .map(IdentityLink::getGroupId)
                .noneMatch(HEAD::equals)) {
            throw new IllegalStateException("the head is no candidate of " + any);
        }
        jdbc.sql("update case_step set next_rung = null, next_rung_at = null").update();
    }

    private static void expect(int wanted, int found) {
        if (wanted != found) {
            throw new IllegalStateException("expected " + wanted + " but found " + found);
        }
    }

    @Override
    public void close() {
        product.close();
    }
}
