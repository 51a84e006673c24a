package cn.suyuanban.procedure.project.milestone;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.document.DocumentKind;
import cn.suyuanban.document.Documents;
import cn.suyuanban.document.IssuedDocument;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.project.permit.Breach;
import cn.suyuanban.project.permit.Breaches;
import cn.suyuanban.project.permit.CommitmentItems;
import cn.suyuanban.support.Coverage;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An enterprise commits itself and is approved at once (承诺制); a commitment that was false costs the approval. */
@SuyuanbanTest
@EveryDatabase
@Tag("R31")
class CommitmentTest extends MilestonePart {

    private static final String PART = "approve-on-commitment";

    @Autowired
    private Breaches breaches;

    @Autowired
    private Documents documents;

    @Autowired
    private CommitmentItems items;

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(Coverage.untaken(PART)).isEmpty();
    }

    @Test
    void whoCommitsIsApprovedAtOnceAndCheckedLater() {
        approved();
        assertThat(journey.openSteps(instance)).containsExactly("核查承诺");
        assertThat(due("核查承诺")).isEqualTo(county("2027-01-04T18:00"));
        assertThat(journey.taskVariable(instance, "核查承诺", "caseSummary").toString())
                .startsWith("固定资产投资项目节能审查：示例");
        does("核查承诺", Map.of("commitmentKept", "yes", "commitmentFinding", "与承诺一致"));
        assertThat(outcome("commitmentKept")).isEqualTo("yes");
        assertThat(breaches.of(code)).isEmpty();
    }

    @Test
    void aFalseCommitmentCostsTheApprovalAndTheTeamIsTold() {
        approved();
        does("核查承诺", Map.of("commitmentKept", "no", "commitmentFinding", "使用淘汰设备", "revocationReason", "使用国家明令淘汰的设备"));
        assertThat(outcome("commitmentKept")).isEqualTo("no");
        assertThat(documents.ofCase(instance.getId()))
                .extracting(IssuedDocument::kind)
                .containsExactly(DocumentKind.REVOKED);
        assertThat(breaches.of(code)).extracting(Breach::kind).containsExactly(Breach.Kind.COMMITMENT);
        assertThat(breaches())
                .extracting(Notice::recipient)
                .containsExactlyInAnyOrder("approval", "team", "window", "market");
        assertThat(breaches()).extracting(Notice::body).allMatch(body -> body.contains("使用国家明令淘汰的设备"));
    }

    @Test
    void whatTheTableDoesNotHaveIsNotApprovedOnACommitment() {
        begin(PART, Map.of());
        assertThatThrownBy(() -> does("登记承诺书", letter("water-use"))).hasMessageContaining("承诺的事项");
        assertThatThrownBy(() -> items.required("water-use"))
                .hasMessageContaining("commitment-item-unknown")
                .hasMessageContaining("按审批办理");
        assertThat(journey.openSteps(instance)).containsExactly("登记承诺书");
    }

    @Test
    void theAgentHandsTheLetterInButDoesNotApproveIt() {
        begin(PART, Map.of());
        journey.complete(instance, "登记承诺书", "window", letter("soil-water"));
        assertThatThrownBy(() -> journey.complete(instance, "承诺即批", "window", approval()))
                .isInstanceOf(AuthorizationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"energy-saving", "soil-water", "environment-form", "lightning", "drawings", "construction-permit"
            })
    void everyItemOfTheFormHasAStandardAndABasis(String item) {
        assertThat(items.required(item).standard()).startsWith("示例");
        assertThat(items.required(item).basis()).contains("《");
    }

    private void approved() {
        begin(PART, Map.of());
        does("登记承诺书", letter("energy-saving"));
        assertThat(due("承诺即批")).isEqualTo(county("2026-11-02T15:00"));
        does("承诺即批", approval());
    }

    private static Map<String, Object> approval() {
        return Map.of("approvalNumber", "示例 批 1 号", "approvalDate", "2026-11-02");
    }

    private static Map<String, Object> letter(String item) {
        return Map.of(
                "commitmentItem",
                item,
                "commitmentEnterprise",
                "绛县示例新材料有限公司",
                "commitmentNumber",
                "示例 承 1 号",
                "commitmentDate",
                "2026-11-02");
    }
}
