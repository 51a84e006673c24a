package cn.suyuanban.statements;

import static cn.suyuanban.support.Restaurant.application;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.security.Visitor;
import cn.suyuanban.statements.StatementCounter.Count;
import cn.suyuanban.support.OwnJvm;
import cn.suyuanban.support.Restaurant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** What the work list costs the database, however many tasks are open. */
@OwnJvm
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import({CountedDatabase.class, Restaurant.class})
class WorkPageStatementsIT {

    private static final int MORE = 60;

    /** The clerk's session, the page, its departments and cases, the counts, the names and the choices. */
    private static final int AT_MOST = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private Restaurant restaurant;

    @Test
    void aPageCostsTheSameHoweverManyTasksThereAre() {
        // given
        restaurant.at("2026-11-02T09:00");
        restaurant.apply(application());
        Visitor window = Visitor.staff(port, "window");
        view(window);
        Count few = counter.during(() -> view(window));
        // when
        IntStream.range(0, MORE).forEach(i -> restaurant.apply(application()));
        Count many = counter.during(() -> view(window));
        // then
        assertThat(many.statements())
                .as("%s", many.bySql())
                .isEqualTo(few.statements())
                .isLessThanOrEqualTo(AT_MOST);
    }

    private static void view(Visitor visitor) {
        assertThat(visitor.get("/work").statusCode()).isEqualTo(200);
    }
}
