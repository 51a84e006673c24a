package cn.suyuanban.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.material.Material.Origin;
import cn.suyuanban.material.Material.State;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuyuanbanTest
@EveryDatabase
class MaterialsTest {

    private final String token = UUID.randomUUID().toString();

    @Autowired
    private Materials materials;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void filesOfAnApplicationBelongToTheCaseOnceItIsSubmitted() {
        // given
        Material plan = materials.stage(token, Samples.pdf("floor-plan", "平面图.pdf"));
        Material health = materials.stage(token, Samples.pdf("health-report", "体检.pdf"));
        String caseId = restaurant.apply(Restaurant.application()).getId();
        // when
        int claimed = materials.claim(token, caseId);
        // then
        assertThat(claimed).isEqualTo(2);
        assertThat(materials.staged(token)).isEmpty();
        assertThat(materials.ofCase(caseId)).extracting(Material::id).containsExactly(plan.id(), health.id());
        assertThat(materials.find(plan.id()).orElseThrow())
                .returns(caseId, Material::caseId)
                .returns("floor-plan", Material::code)
                .returns("平面图.pdf", Material::fileName)
                .returns(Origin.APPLICANT, Material::origin)
                .returns(State.HANDED_IN, Material::state)
                .returns(null, Material::receivedBy);
    }

    @Test
    void nothingCanBeAddedToAnApplicationThatWasSubmitted() {
        // given
        materials.stage(token, Samples.pdf("floor-plan", "平面图.pdf"));
        String caseId = restaurant.apply(Restaurant.application()).getId();
        materials.claim(token, caseId);
        // when / then
        assertThat(materials.claim(token, caseId)).isZero();
        assertThatExceptionOfType(MaterialRefusedException.class)
                .isThrownBy(() -> materials.stage(token, Samples.pdf("floor-plan", "另一张.pdf")))
                .returns("basket-claimed", MaterialRefusedException::code);
    }

    @Test
    void anotherPagesTokenNeitherListsNorRemoves() {
        // given
        Material plan = materials.stage(token, Samples.pdf("floor-plan", "平面图.pdf"));
        String other = UUID.randomUUID().toString();
        // when
        materials.removeStaged(other, plan.id());
        // then
        assertThat(materials.staged(other)).isEmpty();
        assertThat(materials.staged(token)).containsExactly(plan);
        // when
        materials.removeStaged(token, plan.id());
        // then
        assertThat(materials.staged(token)).isEmpty();
        assertThat(pieces(plan)).isZero();
    }

    @Test
    void theTokenItselfIsNowhereInTheDatabase() {
        materials.stage(token, Samples.pdf("floor-plan", "平面图.pdf"));
        assertThat(jdbc.sql("select count(*) from material_basket where id = ?")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theSameFileForTheSameMaterialIsKeptOnce() {
        // when
        Material first = materials.stage(token, Samples.pdf("floor-plan", "平面图.pdf"));
        Material again = materials.stage(token, Samples.pdf("floor-plan", "平面图 (1).pdf"));
        Material other = materials.stage(token, Samples.pdf("health-report", "平面图.pdf"));
        // then
        assertThat(again).isEqualTo(first);
        assertThat(materials.staged(token)).containsExactlyInAnyOrder(first, other);
    }

    @Test
    void aFileThatWasAskedAgainIsNotTakenASecondTime() {
        // given
        String caseId = restaurant.apply(Restaurant.application()).getId();
        Material plan = materials.add(caseId, Samples.pdf("floor-plan", "平面图.pdf"), Origin.APPLICANT, null);
        // when
        materials.judge(plan.id(), State.ASKED_AGAIN, "看不清", "window");
        // then
        assertThat(materials.find(plan.id()).orElseThrow())
                .returns(State.ASKED_AGAIN, Material::state)
                .returns("看不清", Material::remark);
        assertThatExceptionOfType(MaterialRefusedException.class)
                .isThrownBy(() -> materials.add(caseId, Samples.pdf("floor-plan", "新平面图.pdf"), Origin.APPLICANT, null))
                .returns("same-file-again", MaterialRefusedException::code);
        assertThat(audit.ofCase(caseId))
                .filteredOn(entry -> entry.action().equals("MATERIAL_JUDGED"))
                .singleElement()
                .returns("window", AuditEntry::actor)
                .returns("需重交 " + plan.id(), AuditEntry::text);
    }

    @Test
    void aLargeFileComesBackAsItWas() {
        // given
        byte[] content = Samples.pdfOf(5_000_000);
        String caseId = restaurant.apply(Restaurant.application()).getId();
        // when
        Material stored = materials.add(
                caseId,
                new Upload("floor-plan", "平面图", "大图.pdf", new ByteArrayInputStream(content)),
                Origin.STAFF,
                "window");
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        materials.writeTo(stored.id(), read);
        // then
        assertThat(read.toByteArray()).isEqualTo(content);
        assertThat(stored).returns((long) content.length, Material::size).returns("window", Material::receivedBy);
        assertThat(pieces(stored)).isEqualTo(20);
    }

    private int pieces(Material material) {
        return jdbc.sql("select count(*) from material_chunk where material_id = ?")
                .param(material.id())
                .query(Integer.class)
                .single();
    }
}
