package cn.suyuanban.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * The packaged jar: first start, stop, restart, and databases it must not touch.
 *
 * <p>A start takes seconds, so one database is started, stopped and started again for all tests that look at such a life.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartAndStopIT {

    @TempDir
    private static Path used;

    private String password;
    private String number;
    private HttpStatusCode toADemoAccount;
    private int exitOfASecondProcess;
    private String saidByASecondProcess;
    private String firstRun;
    private JsonNode casesAfterRestart;
    private long modelsAfterRestart;
    private String secondRun;

    @BeforeAll
    void startsAndStopsTwice() throws Exception {
        try (RunningJar first = RunningJar.start(used).ready()) {
            password = printedPassword(first);
            toADemoAccount = new TestRestTemplate("window", "Demo-2026!")
                    .getForEntity(first.address() + "/engine-rest/engine", String.class)
                    .getStatusCode();
            number = startCase(first);
            try (RunningJar another = RunningJar.start(used)) {
                exitOfASecondProcess = another.ended();
                saidByASecondProcess = another.log();
            }
            first.stop();
            firstRun = first.log();
        }
        try (RunningJar second = RunningJar.start(used).ready()) {
            casesAfterRestart = ask(second, "process-instance?rootProcessInstances=true&businessKey=" + number);
            modelsAfterRestart = ask(second, "process-definition/count?key=open-restaurant")
                    .get("count")
                    .asLong();
            second.stop();
            secondRun = second.log();
        }
    }

    @Test
    void losesNothingWhenStoppedAndLogsNoEngineError() {
        assertThat(number).isNotBlank();
        assertThat(casesAfterRestart).hasSize(1);
        assertThat(modelsAfterRestart).isOne();
        assertThat(List.of(firstRun, secondRun))
                .allSatisfy(log -> assertThat(log).doesNotContain("ENGINE-").doesNotContain("\tat "));
    }

    @Test
    void generatesTheFirstPasswordAndPrintsItOnce() {
        assertThat(firstRun).containsOnlyOnce(password);
        assertThat(secondRun).doesNotContain("密码只显示这一次").doesNotContain(password);
        assertThat(toADemoAccount).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void refusesADatabaseThatAnotherProcessHolds() {
        assertThat(exitOfASecondProcess).isNotZero();
        assertThat(saidByASecondProcess).contains("database-locked").contains("--suyuanban.data");
    }

    @Test
    void refusesADatabaseOfAnotherEngineVersionAndLeavesItAlone(@TempDir Path data) throws Exception {
        // given
        try (Connection foreign = open(data)) {
            foreign.createStatement()
                    .execute(
                            "create table ACT_GE_SCHEMA_LOG (ID_ varchar(64), TIMESTAMP_ timestamp, VERSION_ varchar(255))");
            foreign.createStatement()
                    .execute("insert into ACT_GE_SCHEMA_LOG values ('0', current_timestamp, '7.19.0')");
        }
        // when
        try (RunningJar jar = RunningJar.start(data)) {
            assertThat(jar.ended()).isNotZero();
            assertThat(jar.log()).contains("database-version").contains("7.19.0");
        }
        // then
        try (Connection foreign = open(data);
                var tables = foreign.getMetaData().getTables(null, "PUBLIC", "%", null)) {
            assertThat(tables.next()).isTrue();
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void refusesADatabaseOfANewerProduct() throws Exception {
        // given
        try (Connection newer = open(used)) {
            newer.createStatement()
                    .execute(
                            "insert into \"flyway_schema_history\" select \"installed_rank\" + 100, '999', 'later', \"type\","
                                    + " 'V999__later.sql', 1, \"installed_by\", \"installed_on\", 1, true"
                                    + " from \"flyway_schema_history\" where \"version\" = '1'");
        }
        // then
        try (RunningJar jar = RunningJar.start(used)) {
            assertThat(jar.ended()).isNotZero();
            assertThat(jar.log()).contains("database-version").contains("不要降级");
        }
    }

    @Test
    void refusesAFileOfAnotherH2Format(@TempDir Path data) throws Exception {
        // given
        open(data).close();
        Path file = data.resolve("suyuanban.mv.db");
        byte[] foreign = withFormat(Files.readAllBytes(file), "format:9");
        Files.write(file, foreign);
        // then
        try (RunningJar jar = RunningJar.start(data)) {
            assertThat(jar.ended()).isNotZero();
            assertThat(jar.log()).contains("database-format");
            assertThat(Files.readAllBytes(file)).isEqualTo(foreign);
        }
    }

    private static String printedPassword(RunningJar first) throws IOException {
        return first.log()
                .lines()
                .filter(line -> line.contains("密码只显示这一次"))
                .map(line -> line.substring(line.lastIndexOf('：') + 1).trim())
                .findFirst()
                .orElseThrow();
    }

    private String startCase(RunningJar jar) throws IOException {
        Map<String, Object> form = Map.of(
                "variables",
                Map.ofEntries(
                        value("applicantName", "绛县示例餐饮店"),
                        value("creditCode", "91140826MA0K000001"),
                        value("premisesAddress", "绛县示例路 1 号"),
                        value("floorArea", 120),
                        value("contactName", "张三"),
                        value("contactPhone", "13800000000"),
                        value("foodBusiness", "热食类食品制售")));
        return admin().postForEntity(
                        jar.address() + "/engine-rest/process-definition/key/open-restaurant/submit-form",
                        form,
                        JsonNode.class)
                .getBody()
                .get("businessKey")
                .asText();
    }

    private static Map.Entry<String, Object> value(String key, Object value) {
        return Map.entry(key, Map.of("value", value));
    }

    private JsonNode ask(RunningJar jar, String question) throws IOException {
        return admin().getForObject(jar.address() + "/engine-rest/" + question, JsonNode.class);
    }

    private TestRestTemplate admin() {
        return new TestRestTemplate("admin", password);
    }

    private static Connection open(Path data) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + data.resolve("suyuanban"), "sa", "");
    }

    /** Rewrites the format in both copies of the store's header, with the checksum it needs. */
    private static byte[] withFormat(byte[] file, String format) {
        byte[] changed = file.clone();
        for (int block = 0; block < 2; block++) {
            String header = new String(file, block * 4096, 4096, StandardCharsets.ISO_8859_1).trim();
            String body = header.substring(0, header.lastIndexOf(",fletcher:")).replaceAll("format:\\d+", format);
            byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
            int checksum = DataUtils.getFletcher32(bytes, 0, bytes.length);
            byte[] whole =
                    (body + ",fletcher:" + Integer.toHexString(checksum) + "\n").getBytes(StandardCharsets.ISO_8859_1);
            ByteBuffer.wrap(changed, block * 4096, 4096).put(new byte[4096]);
            System.arraycopy(whole, 0, changed, block * 4096, whole.length);
        }
        return changed;
    }
}
