package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The calendar decides about every deadline: staff read it, only an administrator changes it. */
@SuyuanbanTest
class SecurityCalendarTest {

    private static final String NOTICE =
            "{\"year\": 2031, \"days\": [{\"name\": \"元旦\", \"date\": \"2031-01-01\", \"isOffDay\": true}]}";

    @LocalServerPort
    private int port;

    @Autowired
    private WorkingCalendar calendar;

    @Test
    void sendsAStrangerToTheLogin() {
        // when
        HttpResponse<String> answer = Visitor.stranger(port).get("/calendar");
        // then
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(answer)).endsWith("/login");
    }

    @Test
    void showsStaffWhatIsCountedWithButNoFormToChangeIt() {
        // when
        HttpResponse<String> answer = Visitor.staff(port, "market").get("/calendar");
        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("春节 2月15日—23日")
                .contains("放假安排由系统管理员载入")
                .doesNotContain("<form");
    }

    @Test
    void letsNobodyButAnAdministratorLoad() {
        String before = calendar.fingerprint();
        for (String user : new String[] {"market", "manager", "supervision", "leader", "designer"}) {
            assertThat(Visitor.staff(port, user)
                            .upload("/calendar", "notice", NOTICE)
                            .statusCode())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(Visitor.stranger(port).upload("/calendar", "notice", NOTICE).statusCode())
                .isIn(302, 401, 403);
        assertThat(calendar.fingerprint()).isEqualTo(before);
    }

    @Test
    void tellsAnAdministratorWhatIsWrongWithAFile() {
        // when
        HttpResponse<String> answer =
                Visitor.staff(port, "admin").upload("/calendar", "notice", NOTICE.replace("2031-01-01", "2031-13-01"));
        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("没有载入，什么也没有改动").contains("2031-13-01");
    }

    @Test
    void asksAnAdministratorForTheToken() {
        // given
        Visitor admin = Visitor.staff(port, "admin");
        // then
        assertThat(admin.uploadWithoutToken("/calendar", "notice", NOTICE).statusCode())
                .isEqualTo(403);
        assertThat(calendar.isProvisional(2031)).isTrue();
    }
}
