package cn.suyuanban.procedure.investment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.investment.InvestmentRates;
import cn.suyuanban.ledgerfile.ProjectRow.Stage;
import cn.suyuanban.procedure.project.EscortedProject;
import cn.suyuanban.project.Projects;
import cn.suyuanban.support.SuyuanbanTest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One lead from its registration to full output (达效): the amount that was signed is the amount of the project. */
@SuyuanbanTest
class LeadToFullOutputTest extends OpenInvestorLead {

    private static final String CODE = "LEAD-FULL";
    private static final BigDecimal SIGNED = new BigDecimal("120005500");

    @Autowired
    private Projects projects;

    private ProcessInstance project;

    @Test
    void aLeadBecomesAProjectOfTheSameAmountAndIsCountedOnceAtEachStage() {
        // a lead, not yet signed
        reviewed();
        counts("conversion", rates().conversion(), 0, 1);
        assertThat(rates().signed()).isEqualByComparingTo("0");
        // signed
        signs("FORMAL", 12000.55);
        counts("conversion", rates().conversion(), 1, 1);
        counts("landing", rates().landing(), 0, 0);
        assertThat(rates().signed()).isEqualByComparingTo(SIGNED);
        // handed over
        incorporated();
        handedOver();
        counts("start", rates().start(), 0, 1);
        assertThat(rates().funds().denominator()).isEqualByComparingTo(SIGNED);
        // started, then producing, all of the money invested
        moving();
        month("2026-03-02", "STARTING", 3000, Map.of("startedOn", "2026-03-02"));
        counts("start", rates().start(), 1, 1);
        counts("production", rates().production(), 0, 1);
        assertThat(rates().funds().numerator()).isEqualByComparingTo("30000000");
        month("2026-03-03", "COMPLETED", 12000.55, Map.of("startedOn", "2026-03-02", "inProductionOn", "2026-03-03"));
        counts("production", rates().production(), 1, 1);
        assertThat(rates().funds().percent()).contains(new BigDecimal("100.00"));
        // full output, half a year later
        fullOutput();
        counter.at("2026-09-03T09:00");
        counts("landing", rates().landing(), 1, 1);
        counts("production", rates().production(), 1, 1);
        assertThat(rates().signed()).isEqualByComparingTo(SIGNED);
    }

    private void handedOver() {
        does("转入项目护航", "team", handOver(CODE));
        assertThat(journey.file(lead).outcome()).isEqualTo("已转入项目护航");
        project = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey((String) journey.variable(lead, "escortNumber"))
                .singleResult();
        assertThat(journey.variable(project, "applicantName")).isEqualTo("绛县示例轴承公司");
        assertThat(journey.variable(project, "totalInvestment")).isEqualTo(12000.55);
        assertThat(projects.last(CODE).orElseThrow().amount()).isEqualByComparingTo(SIGNED);
        assertThat(projects.find(CODE).orElseThrow().caseNumber()).contains(project.getBusinessKey());
        assertThat(leads.history(lead.getId()).projectCode()).contains(CODE);
    }

    private void moving() {
        escorts("明确领导和专班", "team", EscortedProject.people());
        escorts("编制方案", "team", EscortedProject.plan(EscortedProject.ONE, "2026-03-20"));
        escorts("领导审定", "leader", Map.of("planDecision", "approve", "planOpinion", "同意"));
    }

    private void month(String day, String stage, Object invested, Map<String, Object> dates) {
        counter.at(day + "T10:00");
        journey.fireTimer(project, "StartEvent_MonthOver");
        Map<String, Object> form = new HashMap<>(dates);
        form.put("progressDay", day);
        form.put("projectStage", stage);
        form.put("annualPlan", 6000);
        form.put("investedToDate", invested);
        form.put("siteImage", "厂房封顶");
        escorts("填报月度进展", "team", form);
    }

    private void fullOutput() {
        escorts("推进开业", "team", EscortedProject.finish("2026-03-02", "2026-03-03"));
        escorts("达效归档", "team", Map.of("fullOutputOn", "2026-03-03", "archiveNote", "示例档案"));
        assertThat(journey.file(project).outcome()).isEqualTo("已达效");
        assertThat(projects.last(CODE)).hasValueSatisfying(last -> {
            assertThat(last.stage()).isEqualTo(Stage.FULL_OUTPUT);
            assertThat(last.amount()).isEqualByComparingTo(SIGNED);
        });
    }

    private void escorts(String step, String user, Map<String, Object> form) {
        journey.complete(project, step, user, form);
    }

    private InvestmentRates rates() {
        return leads.rates();
    }

    private static void counts(String name, InvestmentRates.Rate rate, int some, int all) {
        assertThat(rate)
                .as(name)
                .isEqualTo(new InvestmentRates.Rate(BigDecimal.valueOf(some), BigDecimal.valueOf(all)));
    }
}
