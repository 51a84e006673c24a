package cn.suyuanban.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import cn.suyuanban.SuyuanbanApplication;
import cn.suyuanban.worklist.Choice;
import cn.suyuanban.worklist.Entry;
import cn.suyuanban.worklist.Onlooker;
import cn.suyuanban.worklist.WorkList;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The work list with 20 and with 50,000 open tasks, and Camunda's own task query on the same data, PostgreSQL.
 *
 * <p>A fifth of the tasks is the clerk's department's. The stock query runs without authorizations, which is generous: with
 * them it takes longer. What is asked has been asked often before, so that neither side is charged for warming up.
 */
final class WorkListBench {

    private static final int FEW = 20;
    private static final int MANY = 50_000;
    private static final int PAGE = 51;
    private static final int PAGES_ON = 40;
    private static final int ROUNDS = 60;
    private static final int STOCK_ROUNDS = 5;
    private static final Onlooker CLERK = new Onlooker("clerk", Set.of("market", "@clerk"), Set.of(), false);
    private static final Onlooker MANAGER = new Onlooker("boss", Set.of("manager", "@boss"), Set.of(), true);

    private final WorkList list;
    private final TaskService tasks;
    private final JdbcClient jdbc;

    private WorkListBench(ConfigurableApplicationContext product) {
        list = product.getBean(WorkList.class);
        tasks = product.getBean(TaskService.class);
        jdbc = product.getBean(JdbcClient.class);
    }

    public static void main(String[] args) throws IOException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                ConfigurableApplicationContext product = new SpringApplicationBuilder(SuyuanbanApplication.class)
                        .profiles("demo")
                        .properties("suyuanban.demo.year=false")
                        .run(
                                "--server.port=0",
                                "--logging.level.root=warn",
                                "--camunda.bpm.job-execution.enabled=false",
                                "--suyuanban.data=" + Files.createTempDirectory("work"),
                                "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                                "--spring.datasource.username=postgres")) {
            new WorkListBench(product).run();
        }
    }

    private void run() {
        fill(0, FEW);
        measure();
        Figures few = measure();
        fill(FEW, MANY);
        Figures many = measure();
        print("page 1", few.first, many.first, many.stockPage);
        print("page " + PAGES_ON, few.later, many.later, many.stockLater);
        print("counts", few.counts, many.counts, many.stockCount);
        print("page 1, all departments", few.all, many.all, many.stockPage);
        plan("where pool = 'market' order by pool, due_at, task_id");
        plan("where pool = 'market' and due_at > now() + interval '20 days' order by pool, due_at, task_id");
        plan("where pool = 'market' and light = 'RED' order by pool, light, due_at, task_id");
        plan("where once = 1 order by once, due_at, task_id");
    }

    /** The same tasks in the work list and in the engine's tables; many end at the same close of business. */
    private void fill(int from, int to) {
        String numbers = " from generate_series(%d, %d) n".formatted(from, to - 1);
        String pool = "(array['market','fire','city','tobacco','window'])[n %% 5 + 1]".replace("%%", "%");
        String due = "date_trunc('day', now()) + (n / 5 % 60 - 5) * interval '1 day' + interval '10 hours'";
        jdbc.sql(
                        "insert into work_item (task_id, pool, once, due_at, light, assignee, case_id, service, service_name, step,"
                                + " opened_at) select 'bench-' || n, " + pool + ", 1, " + due
                                + ", (array['GREEN','YELLOW','ORANGE','RED','BLACK'])[n / 5 % 5 + 1],"
                                + " case when n / 5 % 3 = 0 then 'clerk' else '' end, 'case-' || n, 'bench', '示例事项', '示例步骤', now()"
                                + numbers)
                .update();
        jdbc.sql("insert into act_ru_task (id_, rev_, name_, priority_, create_time_, due_date_, suspension_state_)"
                        + " select 'bench-' || n, 1, '示例步骤', 50, now(), " + due + ", 1" + numbers)
                .update();
        jdbc.sql("insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_) select 'bench-' || n, 1, "
                        + pool + ", 'candidate', 'bench-' || n" + numbers)
                .update();
        jdbc.sql("vacuum analyze").update();
    }

    private Figures measure() {
        Entry.Key later = later();
        return new Figures(
                time(ROUNDS, () -> list.page(CLERK, Choice.ALL, null, PAGE)),
                time(ROUNDS, () -> list.page(CLERK, Choice.ALL, later, PAGE)),
                time(ROUNDS, () -> list.counts(CLERK, null)),
                time(ROUNDS, () -> list.page(MANAGER, Choice.ALL, null, PAGE)),
                time(STOCK_ROUNDS, () -> stock().listPage(0, PAGE)),
                time(STOCK_ROUNDS, () -> stock().listPage(PAGE * PAGES_ON, PAGE)),
                time(STOCK_ROUNDS, () -> stock().count()));
    }

    private TaskQuery stock() {
        return tasks.createTaskQuery()
                .taskCandidateGroup("market")
                .includeAssignedTasks()
                .orderByDueDate()
                .asc();
    }

    /** The last task of a page far down, or of the last there is. */
    private Entry.Key later() {
        Entry.Key last = null;
        for (int i = 0; i < PAGES_ON; i++) {
            List<Entry> page = list.page(CLERK, Choice.ALL, last, PAGE);
            if (page.size() < PAGE) {
                break;
            }
            last = page.get(PAGE - 1).key();
        }
        return last == null ? list.page(CLERK, Choice.ALL, null, 1).get(0).key() : last;
    }

    /** Median milliseconds. */
    private static double time(int rounds, Runnable asked) {
        return Print.median(IntStream.range(0, rounds).mapToDouble(i -> {
            long start = System.nanoTime();
            asked.run();
            return (System.nanoTime() - start) / 1e6;
        }));
    }

    private static void print(String what, double few, double many, double stock) {
        Print.line(
                "%s: %.2f ms at %d, %.2f ms at %d open tasks, ratio %.2f; stock query %.1f ms, %.0f times as long",
                what, few, FEW, many, MANY, many / few, stock, stock / many);
    }

    private void plan(String where) {
        jdbc.sql("explain analyze select task_id, due_at from work_item " + where + " limit " + PAGE)
                .query(String.class)
                .list()
                .forEach(line -> Print.line("  %s", line));
    }

    private record Figures(
            double first,
            double later,
            double counts,
            double all,
            double stockPage,
            double stockLater,
            double stockCount) {}
}
