package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.Yaml;

/** Figures for monitoring are for operators and their machine. */
@SuyuanbanTest
class SecurityMetricsTest {

    private static final String METRICS = "/actuator/prometheus";
    private static final Pattern OURS = Pattern.compile("suyuanban_[a-z_]+");

    @LocalServerPort
    private int port;

    @Test
    void monitoringFetchesEveryFigureTheGuideNames() throws IOException {
        Visitor monitoring = Visitor.machine(port, "monitoring");
        String told = monitoring.get(METRICS).body();
        assertThat(monitoring.cookie("JSESSIONID")).isEmpty();
        assertThat(ours(told)).isEqualTo(ours(Files.readString(Path.of("docs/operations.md"))));
        assertThat(told)
                .contains("suyuanban_calendar_year 20", "hikaricp_connections")
                .doesNotContain("NaN\nsuyuanban");
        assertThat(told).doesNotContainPattern("suyuanban_[a-z_]+ NaN");
    }

    @Test
    void theSampleRulesAskForFiguresThatExist() throws IOException {
        String rules = Files.readString(Path.of("docs/alerts.yml"));
        assertThat((Object) new Yaml().load(rules)).isNotNull();
        assertThat(ours(Visitor.machine(port, "monitoring").get(METRICS).body()))
                .containsAll(ours(rules));
    }

    @ParameterizedTest
    @ValueSource(strings = {"window", "manager", "supervision", "designer", "data-platform", "inspector"})
    void othersDoNot(String user) {
        assertThat(Visitor.machine(port, user).get(METRICS).statusCode()).isEqualTo(403);
        assertThat(Visitor.staff(port, user).get(METRICS).statusCode()).isEqualTo(403);
    }

    @Test
    void anAdministratorReadsThemAndAStrangerDoesNot() {
        assertThat(Visitor.staff(port, "admin").get(METRICS).statusCode()).isEqualTo(200);
        assertThat(Visitor.machine(port, "admin").get(METRICS).statusCode()).isEqualTo(200);
        assertThat(Visitor.machine(port, "nobody").get(METRICS).statusCode()).isEqualTo(401);
        assertThat(Visitor.stranger(port).get(METRICS).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/metrics",
                "/actuator/heapdump",
                "/api/ledger/summary",
                "/engine-rest/task"
            })
    void monitoringOpensNoOtherDoor(String address) {
        assertThat(Visitor.machine(port, "monitoring").get(address).body()).doesNotContain("\"_links\"", "\"figures\"");
        assertThat(Visitor.staff(port, "monitoring").get(METRICS).statusCode()).isEqualTo(403);
    }

    private static Set<String> ours(String text) {
        return OURS.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
