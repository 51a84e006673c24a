package cn.suyuanban.material.retention;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.Contacts;
import cn.suyuanban.material.Material;
import cn.suyuanban.material.Material.Origin;
import cn.suyuanban.material.Materials;
import cn.suyuanban.material.Samples;
import cn.suyuanban.material.store.FileStore;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Ten years after a day in November 2026, whatever else the other tests closed by then. */
@SuyuanbanTest
@EveryDatabase
class RetentionTest {

    private static final String TEN_YEARS_LATER = "2036-10-31T03:30";

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Materials materials;

    @Autowired
    private ManagementService management;

    @Autowired
    private ExpiredRows rows;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Contacts contacts;

    @Autowired
    private FileStore store;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private RetentionSettings settings;

    @Autowired
    private EngineCommands commands;

    @Autowired
    private Clock clock;

    @Test
    void whatIsInACaseLongClosedIsRemovedEveryNightAndThatThereWasSomethingStays() {
        // given: closed 2026-11-02, 3,650 days before 2036-10-30; another a day later, a third still open
        Material old = inAClosedCase("2026-11-02T10:00");
        Material younger = inAClosedCase("2026-11-03T10:00");
        ProcessInstance open = apply("2026-11-02T11:00");
        Material current = materials.add(open.getId(), Samples.pdf(null, "说明.pdf"), Origin.APPLICANT, null);
        assertThat(contacts.of(old.caseId())).isNotEmpty();
        int files = materials.ofCase(old.caseId()).size();
        // when
        runAt(TEN_YEARS_LATER);
        // then
        assertThat(content(old)).isZero();
        assertThat(materials.find(old.id()).orElseThrow())
                .returns(false, Material::isReadable)
                .returns("", Material::fileName)
                .returns(old.code(), Material::code)
                .returns(old.sha256(), Material::sha256);
        assertThat(materials.ofCase(old.caseId())).hasSize(files).noneMatch(Material::isReadable);
        assertThat(contacts.of(old.caseId())).isEmpty();
        assertThat(cases.find(old.caseId())).isPresent();
        assertThat(audit.ofCase(old.caseId()))
                .filteredOn(entry -> entry.action().equals("CASE_CLEARED"))
                .extracting(AuditEntry::text)
                .containsExactly("保存期满，清除 %d 份文件的内容和申请人个人信息".formatted(files));
        // then: the others wait for their own time
        assertThat(content(younger)).isPositive();
        assertThat(contacts.of(younger.caseId())).isNotEmpty();
        assertThat(content(current)).isPositive();
        assertThat(contacts.of(open.getId())).isNotEmpty();
    }

    @Test
    void filesThatNobodySubmittedAreGoneAfterADay() {
        // given
        restaurant.at("2026-11-02T09:00");
        String token = UUID.randomUUID().toString();
        Material left = materials.stage(token, Samples.pdf(null, "草稿.pdf"));
        // when
        restaurant.at("2026-11-03T08:59");
        retention(store).removeExpired();
        assertThat(materials.staged(token)).hasSize(1);
        restaurant.at("2026-11-03T09:01");
        retention(store).removeExpired();
        // then
        assertThat(materials.staged(token)).isEmpty();
        assertThat(content(left)).isZero();
    }

    @Test
    void aSubmittedFileOutlivesThePageItCameFrom() {
        // given
        ProcessInstance instance = apply("2026-11-02T09:00");
        String token = UUID.randomUUID().toString();
        Material kept = materials.stage(token, Samples.pdf(null, "说明.pdf"));
        materials.claim(token, instance.getId());
        // when
        restaurant.at("2026-11-04T09:00");
        retention(store).removeExpired();
        // then
        assertThat(content(kept)).isPositive();
    }

    @Test
    void oneCaseThatCannotBeClearedKeepsNoOtherWaitingAndIsTriedAgain() {
        // given
        Material stubborn = inAClosedCase("2026-10-08T10:00");
        Material other = inAClosedCase("2026-10-09T10:00");
        restaurant.at(TEN_YEARS_LATER);
        // when
        int failed = retention(failingFor(stubborn)).removeExpired();
        // then
        assertThat(failed).isOne();
        assertThat(content(other)).isZero();
        assertThat(content(stubborn)).isPositive();
        assertThat(contacts.of(stubborn.caseId())).isNotEmpty();
        // when
        assertThat(retention(store).removeExpired()).isZero();
        // then
        assertThat(content(stubborn)).isZero();
    }

    private void runAt(String time) {
        restaurant.at(time);
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey("data-retention")
                .singleResult()
                .getId());
    }

    private Retention retention(FileStore files) {
        return new Retention(rows, cases, contacts, files, audit, settings, commands, events, clock);
    }

    private ProcessInstance apply(String time) {
        restaurant.at(time);
        return restaurant.apply(Restaurant.application());
    }

    private Material inAClosedCase(String time) {
        ProcessInstance instance = apply(time);
        Material plan =
                materials.add(instance.getId(), Samples.pdf("premises-layout", "张三的平面图.pdf"), Origin.APPLICANT, null);
        restaurant.complete(
                instance,
                "Activity_CheckMaterials",
                "window",
                Map.of("checkResult", "refuse", "refusalReason", "职权之外"));
        return plan;
    }

    private int content(Material material) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        materials.writeTo(material.id(), out);
        return out.size();
    }

    private FileStore failingFor(Material one) {
        return new FileStore() {
            @Override
            public void put(String id, InputStream content) throws IOException {
                store.put(id, content);
            }

            @Override
            public void writeTo(String id, OutputStream out) throws IOException {
                store.writeTo(id, out);
            }

            @Override
            public void delete(String id) {
                if (id.equals(one.id())) {
                    throw new IllegalStateException("store is down");
                }
                store.delete(id);
            }
        };
    }
}
