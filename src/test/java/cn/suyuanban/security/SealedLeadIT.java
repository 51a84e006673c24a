package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.SuyuanbanApplication;
import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.support.OwnJvm;
import cn.suyuanban.support.Restaurant;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lead goes through its whole life; what was said about it is found nowhere but where it is sealed (Done-when 2). */
@OwnJvm
@ExtendWith(OutputCaptureExtension.class)
class SealedLeadIT {

    private static final List<String> MARKERS =
            List.of("QXREPORTERQX", "QXCONTACTQX", "QXACCUSEDQX", "QXUNITQX", "QXCONTENTQX", "QXNOTEQX", "QXNAMEQX");

    /** In the content of a file, which no page shows. */
    private static final String FILE = "QXFILEQX";

    /** As the city's platform sends it. */
    private static final String OFFICIAL = """
            {"platformNumber": "SPT-QX", "scope": "OFFICIAL", "asker": "群众", "type": "COMPLAINT", "urgency": "NORMAL",
             "theme": "市政设施", "place": "陈村镇", "content": "QXCALLQX", "callerName": "QXCALLERQX", "callerPhone": "13987650123"}
            """;

    private static final Pattern FILE_LINK = Pattern.compile("href=\"(/leads/[^\"]+/files/[^\"]+)\"");

    private static final Pattern CODE = Pattern.compile("id=\"(number|code)\">([^<]+)<");

    @TempDir
    private Path data;

    @Test
    @Tag("R58")
    void whatIsSealedIsFoundNowhereAndOpensWithItsKeyOnly(CapturedOutput log) throws IOException {
        String number;
        // given
        try (ConfigurableApplicationContext product = start()) {
            number = wholeLife(product);
            assertThat(Visitor.machine(port(product), "hotline")
                            .send("POST", "/api/hotline/requests", OFFICIAL)
                            .statusCode())
                    .isEqualTo(201);
            // then
            assertThat(tables(product))
                    .contains(number)
                    .doesNotContain(MARKERS)
                    .doesNotContain(FILE, "QXCALL", "13987650123");
            assertThat(answers(port(product), number))
                    .contains(number)
                    .doesNotContain(MARKERS)
                    .doesNotContain(FILE, "QXCALL", "13987650123");
            assertThat(readings(product, number)).isEqualTo(7);
        }
        assertThat(log.getAll()).contains(number).doesNotContain(MARKERS).doesNotContain(FILE, "QXCALL", "13987650123");
        assertThat(files()).contains(number).doesNotContain(MARKERS).doesNotContain(FILE, "QXCALL", "13987650123");
        // when: another key under the same id
        String key = Files.readString(data.resolve("lead.key"));
        String wrong = key.split(":")[0] + ":" + Base64.getEncoder().encodeToString(new byte[32]);
        assertThatThrownBy(() -> start("--suyuanban.lead.key=" + wrong).close()).isNotNull();
        assertThat(log.getAll()).contains("lead-key-wrong", "数据没有被改动").doesNotContain(key);
        // and: the next key, with the old one listed once
        String next =
                "next:" + Base64.getEncoder().encodeToString("1".repeat(32).getBytes(StandardCharsets.UTF_8));
        try (ConfigurableApplicationContext product =
                start("--suyuanban.lead.key=" + next, "--suyuanban.lead.old-keys=" + key)) {
            assertThat(product.getBean(JdbcClient.class)
                            .sql("select distinct key_id from lead_sealed")
                            .query(String.class)
                            .list())
                    .containsExactly("next");
            Visitor inspector = Visitor.staff(port(product), "inspector");
            String page = inspector.get("/leads/" + number).body();
            assertThat(page).contains(MARKERS);
            Matcher file = FILE_LINK.matcher(page);
            assertThat(file.find()).isTrue();
            assertThat(inspector.get(file.group(1)).body()).contains(FILE);
        }
    }

    @Test
    void withoutAKeyLeadsAreNotTakenAndThePagesAndTheStartSaySo(CapturedOutput log) {
        try (ConfigurableApplicationContext product = start("--suyuanban.lead.key-file=")) {
            Visitor reporter = Visitor.stranger(port(product));
            assertThat(reporter.get("/report").body())
                    .contains("暂不能在网上反映", "12388")
                    .doesNotContain("textarea");
            assertThat(submit(reporter, "/report", Map.of("unit", "market", "content", "x"))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(Visitor.staff(port(product), "inspector").get("/leads").body())
                    .contains("线索受理没有开通");
            HttpResponse<String> refused =
                    Visitor.machine(port(product), "hotline").send("POST", "/api/hotline/requests", OFFICIAL);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("lead-closed").doesNotContain("QXCALLQX");
            assertThat(tables(product)).doesNotContain("QXCALLQX", "SPT-QX");
        }
        assertThat(log.getAll()).contains("线索受理已关闭");
    }

    /** Late on the way, so that people are told about it. */
    private static String wholeLife(ConfigurableApplicationContext product) {
        Restaurant clock = product.getBean(Restaurant.class);
        clock.at("2026-11-02T09:00");
        Visitor reporter = Visitor.stranger(port(product));
        HttpResponse<String> taken = reporter.upload(
                "/report",
                Map.of(
                        "unit", "market",
                        "unitName", "QXUNITQX",
                        "accusedName", "QXACCUSEDQX",
                        "content", "QXCONTENTQX",
                        "reporterName", "QXREPORTERQX",
                        "reporterContact", "QXCONTACTQX"),
                "files",
                Map.of("QXNAMEQX.pdf", "%PDF-1.4 " + FILE));
        Matcher told = CODE.matcher(taken.body());
        assertThat(told.find()).isTrue();
        String number = told.group(2);
        clock.at("2026-11-04T09:00");
        Patrol patrol = product.getBean(Patrol.class);
        patrol.takeDue();
        Visitor inspector = Visitor.staff(port(product), "inspector");
        act(
                inspector,
                number,
                "classify",
                Map.of("behaviour", "C5", "unit", "inspector-first", "keySupervised", "yes"));
        act(inspector, number, "accepted", Map.of());
        act(inspector, number, "dispose", Map.of("disposition", "VERIFICATION", "text", "QXNOTEQX"));
        clock.at("2026-12-01T09:00");
        patrol.takeDue();
        act(inspector, number, "report", Map.of("kind", "last", "text", "QXNOTEQX"));
        act(inspector, number, "close", Map.of("outcome", "HEAVY", "people", "1", "text", "QXNOTEQX"));
        act(inspector, number, "result", Map.of());
        assertThat(inspector.get("/leads/" + number).body()).contains(MARKERS);
        return number;
    }

    private static void act(Visitor inspector, String number, String act, Map<String, String> fields) {
        assertThat(inspector.get("/leads/" + number).body()).contains("QXCONTENTQX");
        assertThat(submit(inspector, "/leads/" + number + "/" + act, fields).statusCode())
                .as(act)
                .isEqualTo(302);
    }

    private static HttpResponse<String> submit(Visitor visitor, String path, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("_csrf", visitor.csrf("/login"));
        return visitor.form(path, form);
    }

    private static long readings(ConfigurableApplicationContext product, String number) {
        CaseFile file = product.getBean(CaseFiles.class).findByNumber(number).orElseThrow();
        return product.getBean(AuditTrail.class).ofCase(file.id()).stream()
                .filter(entry -> entry.action().equals("LEAD_READ"))
                .filter(AuditEntry::done)
                .count();
    }

    /** Every column of every table, the engine's and the product's, the outbox among them. */
    private static String tables(ConfigurableApplicationContext product) {
        JdbcClient jdbc = product.getBean(JdbcClient.class);
        StringBuilder all = new StringBuilder();
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .query(String.class)
                .list()
                .forEach(table -> jdbc.sql("select * from \"" + table + "\"").query().listOfRows().stream()
                        .flatMap(row -> row.values().stream())
                        .forEach(value -> all.append(text(value)).append('\n')));
        return all.toString();
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }

    /** What the engine, Cockpit and the product answer to those who may see the most. */
    private static String answers(int port, String number) {
        StringBuilder all = new StringBuilder();
        for (String user : List.of("admin", "manager", "supervision")) {
            Visitor machine = Visitor.machine(port, user);
            Visitor browser = Visitor.staff(port, user);
            LeadAnswers.ENGINE.forEach(
                    path -> all.append(machine.get("/engine-rest" + path).body()));
            LeadAnswers.ENGINE.forEach(path -> all.append(
                    browser.get("/camunda/api/engine/engine/default" + path).body()));
            LeadAnswers.COCKPIT.forEach(
                    path -> all.append(browser.get("/camunda/api/cockpit/plugin/base/default" + path)
                            .body()));
            all.append(browser.get("/api/cases/" + number + "/clock").body());
            all.append(browser.get("/api/cases/" + number + "/materials").body());
            all.append(browser.get("/leads/figures").body());
            all.append(browser.get("/leads/" + number).body());
        }
        return all.toString();
    }

    private String files() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static int port(ConfigurableApplicationContext product) {
        return product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** More is logged than in production, the values of SQL among it. */
    private ConfigurableApplicationContext start(String... more) {
        return new SpringApplicationBuilder(SuyuanbanApplication.class, Restaurant.class)
                .profiles("demo")
                .properties("suyuanban.demo.year=false")
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--suyuanban.data=" + data,
                                        "--camunda.bpm.job-execution.enabled=false",
                                        "--logging.level.cn.suyuanban=debug",
                                        "--logging.level.org.springframework.web=debug",
                                        "--logging.level.org.springframework.jdbc=trace"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }
}
