package cn.suyuanban.statements;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.investment.InvestmentLeads;
import cn.suyuanban.investment.Lead;
import cn.suyuanban.investment.Region;
import cn.suyuanban.project.EscortedProjects;
import cn.suyuanban.security.Visitor;
import cn.suyuanban.statements.StatementCounter.Count;
import cn.suyuanban.support.OwnJvm;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** What the lists of projects and of leads cost the database, however many they show. */
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

    @Autowired
    private InvestmentLeads leads;

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

    @Test
    void aPageOfLeadsCostsTheSameHoweverManyThereAre() {
        // given
        lead(1);
        Visitor manager = Visitor.staff(port, "manager");
        view(manager, "/investment");
        Count few = counter.during(() -> view(manager, "/investment"));
        // when
        for (int i = 2; i < 2 + MORE; i++) {
            lead(i);
        }
        view(manager, "/investment");
        Count many = counter.during(() -> view(manager, "/investment"));
        // then
        assertThat(many.statements())
                .as("%s", many.bySql())
                .isEqualTo(few.statements())
                .isLessThanOrEqualTo(AT_MOST);
    }

    private void lead(int index) {
        String number = "COUNTED-" + index;
        Lead lead =
                new Lead(number, number, "示例 " + number, Region.SHANXI, "示例项目", "新材料", BigDecimal.TEN, Lead.Link.NONE);
        leads.register(lead, "investment", "investment", Instant.parse("2026-03-02T01:00:00Z"), null);
    }

    private static void view(Visitor manager) {
        view(manager, "/projects");
    }

    private static void view(Visitor manager, String address) {
        assertThat(manager.get(address).statusCode()).isEqualTo(200);
    }
}
