package cn.suyuanban.lifecycle;

import cn.suyuanban.SuyuanbanApplication;
import cn.suyuanban.deadline.Escalation;
import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.support.Restaurant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The product in a process that {@link KillIT} kills: takes what is due while a clerk works.
 *
 * <p>It reports on standard output in lines that begin with {@link #MARK}, and stops within every batch, after the work
 * and before the commit, until it is let go by a line of standard input.
 */
final class KilledProduct {

    static final String MARK = "@@ ";
    static final String FIRST_BATCH = "BATCH first of all";
    static final String LATER_BATCH = "BATCH after others were committed";
    static final String ANSWERED = "ANSWERED ";
    static final String END = "END";

    /** Cases nobody works on, each with three rungs due: 510 rungs. */
    static final int UNTOUCHED = 170;

    static final int WORKED_ON = 30;
    static final String LEFT_ALONE = "断电测试-留置";
    static final String COMPLETED = "断电测试-办结";

    private static final int IN_ONE_TRANSACTION = 50;
    private static final BufferedReader PARENT =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    private KilledProduct() {}

    public static void main(String[] arguments) throws InterruptedException {
        TimeZone.setDefault(SuyuanbanApplication.COUNTY_TIME);
        try (ConfigurableApplicationContext product = new SpringApplicationBuilder(
                        SuyuanbanApplication.class, Restaurant.class)
                .profiles("demo")
                .properties("suyuanban.demo.year=false")
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new HaltWithinBatch(context)))
                .run(arguments)) {
            Restaurant restaurant = product.getBean(Restaurant.class);
            restaurant.at("2026-11-02T09:00");
            open(product, LEFT_ALONE, UNTOUCHED);
            open(product, COMPLETED, WORKED_ON);
            restaurant.at("2026-11-03T18:01");
            Thread clerk = new Thread(() -> work(product, restaurant), "clerk");
            clerk.start();
            product.getBean(Patrol.class).takeDue();
            clerk.join();
        }
        say(END);
    }

    /** Opens what is missing of so many cases; a killed run may have left a part. */
    private static void open(ConfigurableApplicationContext product, String applicant, int wanted) {
        EngineCommands commands = product.getBean(EngineCommands.class);
        Restaurant restaurant = product.getBean(Restaurant.class);
        Map<String, Object> form = new HashMap<>(Restaurant.application());
        form.put("applicantName", applicant);
        int there = product.getBean(JdbcClient.class)
                .sql("select count(*) from case_file where applicant = ?")
                .param(applicant)
                .query(Integer.class)
                .single();
        for (int from = there; from < wanted; from += IN_ONE_TRANSACTION) {
            int some = Math.min(IN_ONE_TRANSACTION, wanted - from);
            commands.inNewTransaction(() -> {
                IntStream.range(0, some).forEach(one -> restaurant.apply(form));
                return null;
            });
        }
    }

    /** Completes step after step, and says so once the product has answered. */
    private static void work(ConfigurableApplicationContext product, Restaurant restaurant) {
        List<String> open = product.getBean(JdbcClient.class)
                .sql("select s.id from case_step s join case_file f on f.id = s.case_id"
                        + " where f.applicant = ? and s.element = 'Activity_CheckMaterials' and s.closed_at is null")
                .param(COMPLETED)
                .query(String.class)
                .list();
        for (String task : open) {
            while (!completed(restaurant, task)) {
                Thread.onSpinWait();
            }
            say(ANSWERED + task);
        }
    }

    /** A clerk whose task the patrol changes at the same moment is told to try again. */
    private static boolean completed(Restaurant restaurant, String task) {
        try {
            restaurant.complete(task, "window", Map.of("checkResult", "accept"));
            return true;
        } catch (ProcessEngineException | DataAccessException e) {
            return false;
        }
    }

    private static void say(String what) {
        System.out.println(MARK + what);
        System.out.flush();
    }

    /** Lets the parent choose the moment: each batch stands still between its work and its commit. */
    private static final class HaltWithinBatch implements BeanPostProcessor {

        private final ApplicationContext product;

        HaltWithinBatch(ApplicationContext product) {
            this.product = product;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (!(bean instanceof Escalation escalation)) {
                return bean;
            }
            return Proxy.newProxyInstance(
                    Escalation.class.getClassLoader(), new Class<?>[] {Escalation.class}, (proxy, method, values) -> {
                        Object result = method.invoke(escalation, values);
                        if ("take".equals(method.getName())) {
                            say(nothingTakenYet() ? FIRST_BATCH : LATER_BATCH);
                            awaitParent();
                        }
                        return result;
                    });
        }

        /** The batch at hand records what it took only after this. */
        private boolean nothingTakenYet() {
            return product.getBean(JdbcClient.class)
                    .sql("select count(*) from case_step where last_rung is not null")
                    .query(Integer.class)
                    .single()
                    .equals(0);
        }

        private static void awaitParent() {
            try {
                PARENT.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
