package cn.suyuanban.statements;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.procedure.problem.OpenProblem;
import cn.suyuanban.security.Visitor;
import cn.suyuanban.statements.StatementCounter.Count;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.OwnJvm;
import cn.suyuanban.support.Restaurant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** What the pages of the problem lists cost the database, however long the lists and the histories are. */
@OwnJvm
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import({CountedDatabase.class, Restaurant.class, Journey.class})
class ProblemPageStatementsIT extends OpenProblem {

    private static final int MORE = 12;

    /** The team's session, the figures, the page, its total, its choices and, for all rows at once, what they say. */
    private static final int AT_MOST = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private StatementCounter counter;

    private Visitor manager;

    @BeforeEach
    void aProblemUnderWay() {
        planned(duty());
        manager = Visitor.staff(port, "manager");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems", "/problems?sheet=DUTY&colour=YELLOW&unit=fire", "/problems/one"})
    void aPageCostsTheSameHoweverManyProblemsThereAre(String address) {
        // given
        String page = address.replace("one", problem.getBusinessKey());
        view(page);
        Count few = counter.during(() -> view(page));
        // when
        for (int i = 0; i < MORE; i++) {
            planned(duty());
        }
        Count many = counter.during(() -> view(page));
        // then
        assertThat(many.statements())
                .as("%s", many.bySql())
                .isEqualTo(few.statements())
                .isLessThanOrEqualTo(AT_MOST);
    }

    private void view(String page) {
        assertThat(manager.get(page).statusCode()).isEqualTo(200);
    }
}
