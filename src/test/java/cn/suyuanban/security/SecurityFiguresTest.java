package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The county's figures are for those who oversee it. */
@SuyuanbanTest
class SecurityFiguresTest {

    private static final String SUMMARY = "/api/ledger/summary?asOf=2026-11-01&from=2026-10-01";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"manager", "supervision", "admin"})
    void whoOverseesReadsThem(String user) {
        Visitor staff = Visitor.staff(port, user);
        assertThat(staff.get(SUMMARY).statusCode()).isEqualTo(200);
        assertThat(staff.get(SUMMARY).body()).contains("cases-open", "on-time-rate");
        assertThat(staff.get("/api/ledger/figures/cases-open/cases").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"window, 403", "market, 403", "hotline, 403", "inspector, 403", "designer, 403"})
    void othersDoNot(String user, int status) {
        Visitor staff = Visitor.staff(port, user);
        assertThat(staff.get(SUMMARY).statusCode()).isEqualTo(status);
        assertThat(staff.get("/api/ledger/figures/cases-open").statusCode()).isEqualTo(status);
        assertThat(staff.get("/api/ledger/figures/cases-open/cases").statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/summary", "/figures/cases-open", "/figures/cases-open/cases"})
    void aStrangerIsTurnedAway(String address) {
        assertThat(Visitor.stranger(port).get("/api/ledger" + address).statusCode())
                .isEqualTo(401);
    }
}
