package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the record is whole is for those who oversee the county, and so is asking for it. */
@SuyuanbanTest
class SecurityAuditTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"manager", "supervision", "admin"})
    void whoOverseesSeesIt(String user) {
        Visitor staff = Visitor.staff(port, user);
        assertThat(staff.get("/audit").statusCode()).isEqualTo(200);
        assertThat(staff.get("/audit").body()).contains("链的末端", "上次核验");
        assertThat(staff.get("/api/audit").body()).contains("\"last\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"window", "market", "leader", "hotline", "inspector", "designer"})
    void othersNeitherSeeNorStartIt(String user) {
        long before = checks();
        Visitor staff = Visitor.staff(port, user);
        assertThat(staff.get("/audit").statusCode()).isEqualTo(403);
        assertThat(staff.get("/api/audit").statusCode()).isEqualTo(403);
        assertThat(staff.form("/audit", Map.of()).statusCode()).isEqualTo(403);
        assertThat(checks()).isEqualTo(before);
    }

    @Test
    void aStrangerIsTurnedAway() {
        assertThat(Visitor.stranger(port).get("/audit").statusCode()).isEqualTo(302);
        assertThat(Visitor.stranger(port).get("/api/audit").statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyIsMadeToStartItByAnotherPage() {
        long before = checks();
        assertThat(Visitor.staff(port, "manager")
                        .sendWithoutToken("POST", "/audit", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(checks()).isEqualTo(before);
    }

    private long checks() {
        return jdbc.sql("select count(*) from audit_check").query(Long.class).single();
    }
}
