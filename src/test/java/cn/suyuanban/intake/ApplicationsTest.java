package cn.suyuanban.intake;

import static cn.suyuanban.support.Restaurant.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.intake.form.FormRejectedException;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.Contacts;
import cn.suyuanban.material.Material;
import cn.suyuanban.material.Materials;
import cn.suyuanban.material.Samples;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuyuanbanTest
@EveryDatabase
class ApplicationsTest {

    @Autowired
    private Applications applications;

    @Autowired
    private Materials materials;

    @Autowired
    private TrackingCodes codes;

    @Autowired
    private Contacts contacts;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Matters matters;

    @Test
    void opensACaseWithItsFilesAndItsTrackingCode() {
        // when
        Receipt receipt = applications.submit(Restaurant.KEY, filledBasket(), application());
        // then
        assertThat(codes.open(receipt.number(), receipt.trackingCode()))
                .hasValueSatisfying(file -> assertThat(file.applicant()).isEqualTo("绛县示例餐饮店"));
        assertThat(materials.ofCase(receipt.caseId()))
                .extracting(Material::code)
                .containsExactlyInAnyOrderElementsOf(required());
        assertThat(contacts.of(receipt.caseId())).containsEntry("contactPhone", "13800000000");
        assertThat(runtime.getVariables(receipt.caseId()))
                .doesNotContainKeys("contactName", "contactPhone")
                .containsEntry("floorArea", 120);
        assertThat(audit.ofCase(receipt.caseId()))
                .extracting(AuditEntry::action)
                .contains("APPLICATION_SUBMITTED");
    }

    @Test
    void theSameBasketAgainIsTheSameCase() {
        // given
        String basket = filledBasket();
        Receipt first = applications.submit(Restaurant.KEY, basket, application());
        // when
        Receipt again = applications.submit(Restaurant.KEY, basket, Map.of("whatever", 1));
        // then
        assertThat(again).isEqualTo(new Receipt(first.caseId(), first.number(), null));
    }

    @Test
    void aDoubleClickOpensOneCase() throws Exception {
        // given
        String basket = filledBasket();
        Callable<Receipt> click = () -> applications.submit(Restaurant.KEY, basket, application());
        ExecutorService two = Executors.newFixedThreadPool(2);
        // when
        List<Future<Receipt>> clicks = two.invokeAll(List.of(click, click));
        two.shutdown();
        // then
        Receipt one = clicks.get(0).get();
        Receipt other = clicks.get(1).get();
        assertThat(one.number()).isEqualTo(other.number());
        assertThat(one.trackingCode() == null).isNotEqualTo(other.trackingCode() == null);
    }

    @Test
    void namesTheRequiredMaterialsThatAreMissing() {
        assertThatThrownBy(() ->
                        applications.submit(Restaurant.KEY, UUID.randomUUID().toString(), application()))
                .isInstanceOf(ApplicationRefusedException.class)
                .hasMessageStartingWith("materials-missing: ")
                .hasMessageContaining("“" + name(required().get(0)) + "”");
    }

    @Test
    void demandsAMaterialOfTheSituation() {
        // given
        Map<String, Object> form = application();
        form.put("outdoorSignboard", true);
        form.put("signboardText", "示例");
        // then
        assertThatThrownBy(() -> applications.submit(Restaurant.KEY, filledBasket(), form))
                .hasMessageStartingWith("materials-missing: ");
    }

    @Test
    void nothingIsLeftOfAnApplicationThatWasRefused() {
        // given
        String basket = filledBasket();
        Map<String, Object> form = application();
        form.put("floorArea", -1);
        // then
        assertThatThrownBy(() -> applications.submit(Restaurant.KEY, basket, form))
                .isInstanceOf(FormRejectedException.class);
        assertThat(applications.find(basket)).isEmpty();
        assertThat(materials.staged(basket)).hasSameSizeAs(required());
        assertThat(applications.submit(Restaurant.KEY, basket, application()).number())
                .isNotBlank();
    }

    @Test
    void takesNoApplicationForWhatIsNoMatter() {
        for (String service : List.of("no-such-matter", "withdraw-case", "deadline-patrol", "../etc")) {
            assertThatThrownBy(() -> applications.submit(service, filledBasket(), application()))
                    .hasMessageStartingWith("matter-unknown: ");
        }
    }

    @Test
    void takesNoApplicationForAMatterThatWasSuspendedAMomentAgo() {
        // given
        String basket = filledBasket();
        applications.submit(Restaurant.KEY, filledBasket(), application());
        repository.suspendProcessDefinitionByKey(Restaurant.KEY);
        // then
        try {
            assertThatThrownBy(() -> applications.submit(Restaurant.KEY, basket, application()))
                    .hasMessageStartingWith("matter-unknown: ");
            assertThat(applications.find(basket)).isEmpty();
        } finally {
            repository.activateProcessDefinitionByKey(Restaurant.KEY);
        }
    }

    private List<String> required() {
        return matters.catalogue().find(Restaurant.KEY).orElseThrow().materials().stream()
                .filter(material -> material.isHandedIn() && material.need().equals("required"))
                .map(MatterGuide.Material::code)
                .toList();
    }

    private String name(String code) {
        return matters.catalogue().find(Restaurant.KEY).orElseThrow().materials().stream()
                .filter(material -> material.code().equals(code))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private String filledBasket() {
        String basket = UUID.randomUUID().toString();
        required().forEach(code -> materials.stage(basket, Samples.pdf(code, code + ".pdf")));
        return basket;
    }
}
