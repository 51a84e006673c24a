package cn.suyuanban.bench.board;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import cn.suyuanban.bench.Print;
import cn.suyuanban.bench.board.Databases.Size;
import cn.suyuanban.worklist.Choice;
import cn.suyuanban.worklist.Entry;
import cn.suyuanban.worklist.Onlooker;
import cn.suyuanban.worklist.WorkList;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The work list with 20 and with 50,000 open tasks in turn, and on the same data the query behind Tasklist's list of a
 * department, asked as its clerk with the engine's authorizations; PostgreSQL.
 *
 * <p>A fifth of the tasks is the clerk's department's. It fails when a goal is missed.
 */
final class WorkListBench {

    private static final int FEW = 20;
    private static final int MANY = Integer.getInteger("work.many", 50_000);
    private static final int PAGE = 51;
    private static final int PAGES_ON = 40;
    private static final double STEEPEST = 3;
    private static final double FASTER = 50;
    private static final Onlooker CLERK = new Onlooker("clerk", Set.of("market", "@clerk"), Set.of(), false);
    private static final Onlooker MANAGER = new Onlooker("boss", Set.of("manager", "@boss"), Set.of(), true);

    private final Databases databases;
    private final WorkList list;
    private final TaskService tasks;
    private final List<String> missed = new ArrayList<>();

    private WorkListBench(Databases databases, ConfigurableApplicationContext product) {
        this.databases = databases;
        list = product.getBean(WorkList.class);
        tasks = product.getBean(TaskService.class);
        product.getBean(IdentityService.class).setAuthentication("clerk", List.of("market"));
    }

    public static void main(String[] args) throws IOException, SQLException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Path data = Files.createTempDirectory("work");
        List<String> missed;
        try (EmbeddedPostgres server = FiguresBench.server()) {
            JdbcClient.create(server.getPostgresDatabase())
                    .sql("create database many")
                    .update();
            try (Databases databases = new Databases(
                    server.getJdbcUrl("postgres", "postgres"), server.getJdbcUrl("postgres", "many"), "postgres")) {
                databases.ask(Size.MANY);
                FiguresBench.product(databases, data).close();
                databases.ask(Size.FEW);
                try (ConfigurableApplicationContext product = FiguresBench.product(databases, data)) {
                    missed = new WorkListBench(databases, product).run();
                }
            }
        }
        missed.forEach(one -> Print.line("missed: %s", one));
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    private List<String> run() throws SQLException {
        fill(Size.FEW, FEW);
        fill(Size.MANY, MANY);
        databases.settle();
        Print.line("%-28s %8s %8s %8s %8s %6s", "ms", FEW, "p95", MANY, "p95", "ratio");
        ask("page 1", () -> list.page(CLERK, Choice.ALL, null, PAGE), () -> stock().listPage(0, PAGE));
        ask("page " + PAGES_ON, later(), () -> stock().listPage(PAGE * PAGES_ON, PAGE));
        ask("counts", () -> list.counts(CLERK, null), () -> stock().count());
        ask("page 1, all departments", () -> list.page(MANAGER, Choice.ALL, null, PAGE), () -> stock().listPage(
                        0, PAGE));
        databases.seen().explain(databases.bare(Size.MANY), 8);
        return missed;
    }

    private void ask(String what, Runnable ours, Runnable theirs) {
        Race race = Race.run(databases, ours, theirs);
        Print.line("%-28s %s; the stock query takes %.0f times as long", what, race.line(), race.faster());
        if (race.ratio() > STEEPEST || race.faster() < FASTER) {
            missed.add(what);
        }
    }

    /** As the filter 已超期 and its like ask for it, but for the due date. */
    private TaskQuery stock() {
        return tasks.createTaskQuery()
                .taskCandidateGroupIn(List.of("market"))
                .includeAssignedTasks()
                .orderByDueDate()
                .asc();
    }

    /** A page far down, or the last there is. */
    private Further later() {
        return () -> {
            Entry.Key last = null;
            for (int i = 0; i < PAGES_ON; i++) {
                List<Entry> page = list.page(CLERK, Choice.ALL, last, PAGE);
                if (page.size() < PAGE) {
                    break;
                }
                last = page.get(PAGE - 1).key();
            }
            Entry.Key after = last;
            return () -> list.page(CLERK, Choice.ALL, after, PAGE);
        };
    }

    /** The same tasks in the work list and in the engine's tables; many end at the same close of business. */
    private void fill(Size size, int howMany) {
        JdbcClient jdbc = JdbcClient.create(databases.bare(size));
        String numbers = " from generate_series(0, %d) n".formatted(howMany - 1);
        String pool = "(array['market','fire','city','tobacco','window'])[n % 5 + 1]";
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
        // What the engine grants to the candidates of a task: to read it and to work on it (2 and 16384).
        jdbc.sql("insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)"
                        + " select 'bench-' || n, 1, 1, " + pool + ", 7, 'bench-' || n, 16386" + numbers)
                .update();
    }
}
