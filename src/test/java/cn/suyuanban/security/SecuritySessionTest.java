package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.Context;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** How long a session lasts that nobody uses. */
@SuyuanbanTest
class SecuritySessionTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ServletWebServerApplicationContext web;

    @Test
    void staffStaySignedInForAWorkingDayAndStrangersDoNotFillTheMemory() throws IOException {
        // given
        Visitor stranger = Visitor.stranger(port);
        stranger.get("/");
        // when / then
        assertThat(lasting(stranger)).isEqualTo(Duration.ofHours(2));
        assertThat(lasting(Visitor.staff(port, "window"))).isEqualTo(Duration.ofHours(8));
    }

    private Duration lasting(Visitor visitor) throws IOException {
        TomcatWebServer server = (TomcatWebServer) web.getWebServer();
        Context context = (Context) server.getTomcat().getHost().findChildren()[0];
        String id = visitor.cookie("JSESSIONID").orElseThrow();
        return Duration.ofSeconds(context.getManager().findSession(id).getMaxInactiveInterval());
    }
}
