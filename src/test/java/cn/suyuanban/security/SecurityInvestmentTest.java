package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.investment.LeadAct;
import cn.suyuanban.procedure.investment.OpenInvestorLead;
import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who registers, works on and ends an investor's lead, and that nobody signs before the review. */
@SuyuanbanTest
class SecurityInvestmentTest extends OpenInvestorLead {

    private static final String CONTRACT = "{\"variables\":{\"contractKind\":{\"value\":\"FORMAL\"},"
            + "\"signedAmount\":{\"value\":12000},\"contractText\":{\"value\":\"示例合同\"}}}";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"market", "window", "hotline", "team"})
    void othersNeitherRegisterALeadNorWorkOnOneNorEndIt(String user) {
        found();
        Visitor other = Visitor.machine(port, user);
        assertThat(start(other, "investment-lead", "{}").statusCode()).isIn(403, 404);
        assertThat(complete(other, step("响应投资方").getId(), "{\"variables\":{\"contactText\":{\"value\":\"x\"}}}")
                        .statusCode())
                .isIn(403, 404);
        String drop = "{\"variables\":{\"caseNumber\":{\"value\":\"" + lead.getBusinessKey()
                + "\"},\"dropReason\":{\"value\":\"x\"}}}";
        assertThat(start(other, "drop-lead", drop).statusCode()).isIn(403, 404);
        assertThat(journey.openSteps(lead)).containsExactly("响应投资方");
    }

    @Test
    @Tag("R59")
    void evenAnAdministratorWhoMovesTheCasePastTheReviewSignsNothing() {
        // given
        visited();
        GATES.forEach(gate -> gate(gate, "pass"));
        Visitor admin = Visitor.machine(port, "admin");
        String move = "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Activity_SignAndLand\"}]}";
        admin.send("POST", "/engine-rest/process-instance/" + lead.getId() + "/modification", move);
        // when
        for (String user : new String[] {"admin", "investment"}) {
            HttpResponse<String> signed =
                    complete(Visitor.machine(port, user), step("签约").getId(), CONTRACT);
            assertThat(signed.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(signed.body()).contains("review-missing: 公平竞争审查未完成，不能签约");
        }
        // then
        assertThat(history()).doesNotContain(LeadAct.SIGN);
        assertThat(journey.openSteps(lead)).containsExactly("公平竞争审查", "签约");
    }

    private static HttpResponse<String> start(Visitor visitor, String process, String body) {
        return visitor.send("POST", "/engine-rest/process-definition/key/" + process + "/submit-form", body);
    }

    private static HttpResponse<String> complete(Visitor visitor, String task, String body) {
        return visitor.send("POST", "/engine-rest/task/" + task + "/submit-form", body);
    }
}
