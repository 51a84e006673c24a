package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page whose nonce is not its header's stays blank; with Camunda alone, one of four did under eight visitors. */
@SuyuanbanTest
class SecurityNonceTest {

    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Test
    void pagesOpenedTogetherKeepTheirOwnNonce() throws Exception {
        // given
        Visitor visitor = Visitor.staff(port, "window");
        Callable<Boolean> open = () -> fits(visitor.get("/camunda/app/tasklist/default/"));
        ExecutorService visitors = Executors.newFixedThreadPool(8);
        // when
        List<Future<Boolean>> pages =
                visitors.invokeAll(Stream.generate(() -> open).limit(200).toList());
        visitors.shutdown();
        // then
        assertThat(pages).extracting(Future::get).containsOnly(true);
    }

    private static boolean fits(HttpResponse<String> page) {
        Matcher header = IN_HEADER.matcher(
                page.headers().firstValue("Content-Security-Policy").orElse(""));
        Matcher body = IN_PAGE.matcher(page.body());
        return header.find() && body.find() && header.group(1).equals(body.group(1));
    }
}
