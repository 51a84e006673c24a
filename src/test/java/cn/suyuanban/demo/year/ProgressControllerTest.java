package cn.suyuanban.demo.year;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.security.Visitor;
import cn.suyuanban.support.SuyuanbanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

@SuyuanbanTest
class ProgressControllerTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestRestTemplate http;

    @Test
    void staffSeeHowFarTheReplayIsAndStrangersDoNot() {
        assertThat(http.getForEntity("/api/demo/progress", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(Visitor.staff(port, "window").get("/api/demo/progress").body())
                .contains("\"percent\":0");
    }
}
