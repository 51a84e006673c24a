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
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The packaged jar: first start, stop, restart, and databases it must not touch. */
class StartAndStopIT {

    private static final String PASSWORD = "Enough-2026!x";

    @TempDir
    private Path data;

    @Test
    void losesNothingWhenStoppedAndLogsNoEngineError() throws Exception {
        String number;
        // given
        try (RunningJar first = RunningJar.start(data, "--suyuanban.security.admin-password=" + PASSWORD)
                .ready()) {
            number = startCase(first);
            // when
            first.stop();
            assertThat(first.log()).doesNotContain("ENGINE-").doesNotContain("\tat ");
        }
        // then
        try (RunningJar second = RunningJar.start(data).ready()) {
            ResponseEntity<JsonNode> found = admin().getForEntity(
                            second.address() + "/engine-rest/process-instance?rootProcessInstances=true&businessKey="
                                    + number,
                            JsonNode.class);
            assertThat(found.getBody()).hasSize(1);
            assertThat(count(second, "process-definition/count?key=open-restaurant"))
                    .isOne();
            second.stop();
            assertThat(second.log()).doesNotContain("ENGINE-").doesNotContain("\tat ");
        }
    }

    @Test
    void generatesTheFirstPasswordAndPrintsItOnce() throws Exception {
        String password;
        try (RunningJar first = RunningJar.start(data).ready()) {
            password = first.log()
                    .lines()
                    .filter(line -> line.contains("密码只显示这一次"))
                    .map(line -> line.substring(line.lastIndexOf('：') + 1).trim())
                    .findFirst()
                    .orElseThrow();
            assertThat(new TestRestTemplate("admin", password)
                            .getForEntity(first.address() + "/engine-rest/engine", String.class)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.OK);
            assertThat(new TestRestTemplate("window", "Demo-2026!")
                            .getForEntity(first.address() + "/engine-rest/engine", String.class)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
            first.stop();
        }
        try (RunningJar second = RunningJar.start(data).ready()) {
            assertThat(second.log()).doesNotContain("密码只显示这一次").doesNotContain(password);
        }
    }

    @Test
    void refusesADatabaseThatAnotherProcessHolds() throws Exception {
        try (RunningJar first = RunningJar.start(data).ready();
                RunningJar second = RunningJar.start(data)) {
            assertThat(second.ended()).isNotZero();
            assertThat(second.log()).contains("database-locked").contains("--suyuanban.data");
            assertThat(first.address()).isNotBlank();
        }
    }

    @Test
    void refusesADatabaseOfAnotherEngineVersionAndLeavesItAlone() throws Exception {
        // given
        try (Connection foreign = open()) {
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
        try (Connection foreign = open();
                var tables = foreign.getMetaData().getTables(null, "PUBLIC", "%", null)) {
            assertThat(tables.next()).isTrue();
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void refusesADatabaseOfANewerProduct() throws Exception {
        // given
        try (RunningJar jar = RunningJar.start(data).ready()) {
            jar.stop();
        }
        try (Connection newer = open()) {
            newer.createStatement()
                    .execute(
                            "insert into \"flyway_schema_history\" select \"installed_rank\" + 100, '999', 'later', \"type\","
                                    + " 'V999__later.sql', 1, \"installed_by\", \"installed_on\", 1, true"
                                    + " from \"flyway_schema_history\" where \"version\" = '1'");
        }
        // then
        try (RunningJar jar = RunningJar.start(data)) {
            assertThat(jar.ended()).isNotZero();
            assertThat(jar.log()).contains("database-version").contains("不要降级");
        }
    }

    @Test
    void refusesAFileOfAnotherH2Format() throws Exception {
        // given
        open().close();
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

    private static String startCase(RunningJar jar) {
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
        try {
            return admin().postForEntity(
                            jar.address() + "/engine-rest/process-definition/key/open-restaurant/submit-form",
                            form,
                            JsonNode.class)
                    .getBody()
                    .get("businessKey")
                    .asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map.Entry<String, Object> value(String key, Object value) {
        return Map.entry(key, Map.of("value", value));
    }

    private static long count(RunningJar jar, String query) throws IOException {
        return admin().getForEntity(jar.address() + "/engine-rest/" + query, JsonNode.class)
                .getBody()
                .get("count")
                .asLong();
    }

    private static TestRestTemplate admin() {
        return new TestRestTemplate("admin", PASSWORD);
    }

    private Connection open() throws SQLException {
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
