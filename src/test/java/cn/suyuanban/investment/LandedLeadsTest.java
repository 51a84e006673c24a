package cn.suyuanban.investment;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.investment.Lead.Link;
import cn.suyuanban.investment.LeadHistory.Gate;
import cn.suyuanban.ledgerfile.ProjectRow.Dates;
import cn.suyuanban.ledgerfile.ProjectRow.Escort;
import cn.suyuanban.ledgerfile.ProjectRow.Stage;
import cn.suyuanban.project.Projects;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.Snapshot;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A lead whose project is on the list of projects, followed to its full output (达效). */
@SuyuanbanTest
@EveryDatabase
@Transactional
class LandedLeadsTest {

    private static final String CODE = "INVEST-FULL";
    private static final Instant SIGNED = county("2026-01-12T10:00");
    private static final BigDecimal AMOUNT = new BigDecimal("100000000.00");

    @Autowired
    private InvestmentLeads leads;

    @Autowired
    private Projects projects;

    @Autowired
    private EngineClock clock;

    @Test
    void theRatesFollowTheProjectToItsFullOutputWithTheAmountThatWasSigned() {
        // given
        clock.setTo(county("2026-08-31T09:00"));
        handedOver();
        assertThat(leads.rates().start().percent()).contains(new BigDecimal("0.00"));
        // when
        projects.register(project(), figures(Stage.PREPARATION, "25000000"), "team");
        assertThat(leads.rates().production().percent()).contains(new BigDecimal("100.00"));
        assertThat(leads.rates().funds().percent()).contains(new BigDecimal("25.00"));
        projects.report(figures(Stage.FULL_OUTPUT, "100000000"), "team");
        // then
        assertThat(leads.rates().funds().percent()).contains(new BigDecimal("100.00"));
        assertThat(projects.last(CODE)).hasValueSatisfying(last -> {
            assertThat(last.stage()).isEqualTo(Stage.FULL_OUTPUT);
            assertThat(last.amount())
                    .isEqualByComparingTo(leads.history("case-F").signedAmount().orElseThrow());
        });
    }

    private void handedOver() {
        Lead lead = new Lead("case-F", "F", "示例投资方", Region.PEARL_DELTA, "示例项目", "新材料", AMOUNT, Link.NONE);
        leads.register(lead, "开发区", "market", SIGNED, null);
        act(LeadAct.JUDGE, null);
        act(LeadAct.TALK, null);
        act(LeadAct.VISIT, null);
        for (Gate gate : Gate.values()) {
            act(LeadAct.GATE, gate.name());
        }
        act(LeadAct.REVIEW, null);
        leads.record("case-F", new LeadEvent(LeadAct.SIGN, "FORMAL", true, AMOUNT, "fire", SIGNED, null));
        act(LeadAct.INCORPORATE, null);
        act(LeadAct.HAND_OVER, CODE);
    }

    private void act(LeadAct act, String subject) {
        leads.record("case-F", LeadEvent.of(act, subject, "fire", SIGNED, null));
    }

    private static Project project() {
        Dates dates = new Dates(
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 3, 2)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 8, 3)));
        return Project.listed(CODE, "示例项目", "新材料", Optional.of(true), new Escort("", "", "开发区"), dates, "");
    }

    private static Snapshot figures(Stage stage, String invested) {
        return new Snapshot(
                CODE,
                LocalDate.of(2026, 8, 31),
                stage,
                AMOUNT,
                Optional.empty(),
                Optional.of(new BigDecimal(invested)),
                "");
    }
}
