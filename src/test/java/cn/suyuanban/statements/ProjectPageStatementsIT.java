package cn.suyuanban.statements;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.project.EscortedProjects;
import cn.suyuanban.security.Visitor;
import cn.suyuanban.statements.StatementCounter.Count;
import cn.suyuanban.support.OwnJvm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** What the list of projects costs the database, however many projects with plans and reports it shows. */
@OwnJvm
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import(CountedDatabase.class)
class ProjectPageStatementsIT extends EscortedProjects {

    private static final int MORE = 8;

    /** The team's session, sums, the page, its choices and, for all rows at once, figures, plans, reports and names. */
    private static final int AT_MOST = 25;

    @LocalServerPort
    private int port;

    @Autowired
    private StatementCounter counter;

    @Test
    void aPageCostsTheSameHoweverManyProjectsThereAre() {
        // given
        moving(CODE);
        Visitor manager = Visitor.staff(port, "manager");
        view(manager);
        Count few = counter.during(() -> view(manager));
        // when
        for (int i = 2; i < 2 + MORE; i++) {
            day();
            moving("DESK-" + i);
        }
        view(manager);
        Count many = counter.during(() -> view(manager));
        // then
        assertThat(many.statements())
                .as("%s", many.bySql())
                .isEqualTo(few.statements())
                .isLessThanOrEqualTo(AT_MOST);
    }

    private static void view(Visitor manager) {
        assertThat(manager.get("/projects").statusCode()).isEqualTo(200);
    }
}
