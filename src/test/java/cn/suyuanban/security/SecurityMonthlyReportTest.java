package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The monthly report is for those who oversee the county. */
@SuyuanbanTest
class SecurityMonthlyReportTest {

    private static final String REPORT = "/board/report";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"manager", "supervision", "admin"})
    void whoOverseesReadsIt(String user) {
        Visitor staff = Visitor.staff(port, user);
        assertThat(staff.get("/board").body()).contains("action=\"/board/report\"");
        HttpResponse<String> refused = staff.get(REPORT + "?month=2999-01");
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("month-future", "返回督办看板");
    }

    @ParameterizedTest
    @ValueSource(strings = {"window", "market", "market-head", "inspector", "designer", "data-platform", "monitoring"})
    void othersDoNot(String user) {
        assertThat(Visitor.staff(port, user).get(REPORT).statusCode()).isEqualTo(403);
    }

    @Test
    void aStrangerIsLedToTheSignInPage() {
        assertThat(Visitor.location(Visitor.stranger(port).get(REPORT))).contains("/login");
    }

    @Test
    void theReportIsAPdfThatNobodyOnTheWayKeeps() {
        HttpResponse<String> answer = Visitor.staff(port, "manager").get(REPORT + "?month=" + YearMonth.now());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("inline");
    }
}
