package cn.suyuanban.document;

import static cn.suyuanban.support.Restaurant.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.material.Material;
import cn.suyuanban.material.Materials;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

@SuyuanbanTest
@EveryDatabase
class DocumentRegisterTest {

    private static final int EACH = 20;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentRegister register;

    @Autowired
    private Materials materials;

    @Autowired
    private Notices notices;

    @Autowired
    private TransactionOperations transactions;

    @Test
    void twoWindowsThatIssueAtTheSameTimeNeverGiveTheSameNumber() throws Exception {
        // given
        List<String> cases = List.of(
                restaurant.apply(application()).getId(),
                restaurant.apply(application()).getId());
        ExecutorService windows = Executors.newFixedThreadPool(2);
        // when
        try {
            List<Callable<Void>> work = cases.stream()
                    .map(caseId -> (Callable<Void>) () -> {
                        for (int i = 0; i < EACH; i++) {
                            documents.tell(caseId, DocumentKind.ACCEPTED, "予以受理。");
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> done : windows.invokeAll(work)) {
                done.get();
            }
        } finally {
            windows.shutdownNow();
        }
        // then
        List<String> numbers = cases.stream()
                .flatMap(caseId -> documents.ofCase(caseId).stream())
                .map(IssuedDocument::number)
                .toList();
        assertThat(numbers).hasSize(2 * EACH).doesNotHaveDuplicates();
    }

    @Test
    void aNumberThatWasGivenIsRefusedByTheDatabase() {
        // given
        ProcessInstance instance = restaurant.accepted(application());
        IssuedDocument first = documents.ofCase(instance.getId()).get(0);
        // then
        assertThatThrownBy(() -> register.enter(first)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void whatIsRolledBackLeavesNeitherDocumentNorFileNorNotice() {
        // given
        String caseId = restaurant.apply(application()).getId();
        // when
        transactions.executeWithoutResult(status -> {
            documents.tell(caseId, DocumentKind.ACCEPTED, "予以受理。");
            status.setRollbackOnly();
        });
        // then
        assertThat(documents.ofCase(caseId)).isEmpty();
        assertThat(materials.ofCase(caseId)).isEmpty();
        assertThat(notices.ofCase(caseId)).isEmpty();
    }

    @Test
    @Tag("R24")
    void aReasonLongerThanANoticeStandsInFullInTheDocument() {
        // given
        Map<String, Object> form = application();
        form.put("applicantName", "绛".repeat(100));
        String caseId = restaurant.apply(form).getId();
        String reason = String.join("", Collections.nCopies(1000, "理由甲乙")) + "完";
        // when
        documents.tellContestable(caseId, DocumentKind.NOT_ACCEPTED, reason);
        // then
        String text = text(documents.ofCase(caseId).get(0).materialId());
        assertThat(text.chars().filter(character -> character == '甲').count()).isEqualTo(1000);
        assertThat(text.contains("甲乙完") && text.contains("六十日内")).isTrue();
        assertThat(text.contains("绛".repeat(100) + "：")).isTrue();
        assertThat(notices.ofCase(caseId))
                .singleElement()
                .extracting(Notice::body)
                .satisfies(
                        body -> assertThat(body).hasSizeLessThanOrEqualTo(4000).contains("…", "行政复议"));
    }

    @Test
    void whatWasIssuedStaysAsItWasWhenTheCaseGoesOn() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(application());
        Material issued = materials.ofCase(instance.getId()).get(0);
        String before = text(issued.id());
        // when
        restaurant.at("2026-11-03T09:00");
        restaurant.act("withdraw-case", "market", instance, Map.of("withdrawReason", "不再经营"));
        // then
        assertThat(text(issued.id())).isEqualTo(before).contains("2026年11月2日");
        assertThat(materials.find(issued.id()))
                .hasValueSatisfying(kept -> assertThat(kept.sha256()).isEqualTo(issued.sha256()));
    }

    private String text(String materialId) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        materials.writeTo(materialId, pdf);
        return PdfText.of(pdf.toByteArray());
    }
}
