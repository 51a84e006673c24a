package cn.suyuanban.document;

import static cn.suyuanban.support.Restaurant.application;
import static cn.suyuanban.support.Restaurant.pass;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.material.Material;
import cn.suyuanban.material.Material.Origin;
import cn.suyuanban.material.Material.State;
import cn.suyuanban.material.Materials;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.PausedCase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What cases put into their applicants' hands, read back from the PDF. */
@SuyuanbanTest
class IssuedDocumentsTest {

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Journey journey;

    @Autowired
    private Documents documents;

    @Autowired
    private Materials materials;

    @Test
    @Tag("R14")
    void anAcceptanceIsWrittenWithDateAndPlaceForTheSeal() {
        // given
        restaurant.at("2026-11-02T09:00");
        // when
        ProcessInstance instance = restaurant.accepted(application());
        // then
        assertThat(text(instance, DocumentKind.ACCEPTED))
                .contains("市场监督管理局", "受理通知书", "绛县示例餐饮店：", "“开办餐饮店（示例）”", restaurant.number(instance))
                .contains("予以受理", "自2026年11月2日起受理", "第三十二条")
                .contains("前办结", "法定期限至", "市场监督管理局（印章）", "示例文书");
        Material kept = materials.ofCase(instance.getId()).get(0);
        assertThat(kept.origin()).isEqualTo(Origin.ISSUED);
        assertThat(kept.state()).isEqualTo(State.ACCEPTED);
        assertThat(kept.fileName()).isEqualTo("受理通知书.pdf");
        assertThat(kept.mediaType()).isEqualTo("application/pdf");
        assertThat(kept.receivedBy()).isEqualTo("window");
    }

    @Test
    @Tag("R12")
    void aRequestForSupplementNamesAllThatIsMissing() {
        // given
        ProcessInstance instance = restaurant.apply(application());
        // when
        restaurant.complete(
                instance,
                "Activity_CheckMaterials",
                "window",
                Map.of("checkResult", "supplement", "missingMaterials", "一、章程\n二、平面布局图"));
        // then
        assertThat(text(instance, DocumentKind.SUPPLEMENT)).contains("一次性补正告知书", "一、章程二、平面布局图", "一次告知");
    }

    @Test
    @Tag("R24")
    void whoIsNotAcceptedIsToldWhyAndWhatCanBeDone() {
        // when
        ProcessInstance instance = journey.notAccepted("company-setup", company());
        // then
        assertThat(text(instance, DocumentKind.NOT_ACCEPTED))
                .contains("不予受理决定书", "不属于本县管辖", "六十日内", "行政复议", "六个月内", "行政诉讼");
    }

    @Test
    void whoBringsNothingGetsTheApplicationBackAndWhoWithdrawsGetsItInWriting() {
        // when
        ProcessInstance returned = journey.returned("company-setup", company());
        ProcessInstance withdrawn = restaurant.apply(application());
        restaurant.act("withdraw-case", "window", withdrawn, Map.of("withdrawReason", "不再经营"));
        // then
        assertThat(text(returned, DocumentKind.RETURNED)).contains("退件告知书", "可以重新申请", "不是对申请作出的决定");
        assertThat(text(withdrawn, DocumentKind.WITHDRAWN)).contains("撤回终止告知书", "不再经营", "终止办理");
    }

    @Test
    @Tag("R18")
    @Tag("R22")
    void aPauseSaysHowLongItTakesAndAnExtensionSaysWhy() {
        // when
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = new PausedCase(restaurant).pausedAndExtended(restaurant.accepted(application()));
        // then
        assertThat(text(instance, DocumentKind.PAUSED)).contains("特别程序告知书", "检测", "2个工作日", "第四十五条");
        assertThat(text(instance, DocumentKind.RESUMED)).contains("恢复计时告知书", "前办结");
        assertThat(text(instance, DocumentKind.EXTENDED)).contains("延期告知书", "5个工作日", "需补充现场核查", "第四十二条");
    }

    @Test
    @Tag("R24")
    @Tag("R35")
    void whatIsGrantedAndWhatIsRefusedAreTwoDecisionsAndTheirDeliveryIsProved() {
        // given
        ProcessInstance instance = journey.accepted("company-setup", company());
        // when
        journey.pass(instance, "企业设立登记", "公章刻制备案", "发票与税务信息确认");
        journey.refuse(instance, "银行预约开户", "未选择开户银行");
        assertThat(documents.ofCase(instance.getId()))
                .extracting(IssuedDocument::kind)
                .containsExactly(DocumentKind.ACCEPTED, DocumentKind.GRANTED, DocumentKind.REFUSED);
        journey.deliver(instance);
        // then
        assertThat(text(instance, DocumentKind.GRANTED)).contains("准予行政许可决定书", "企业设立登记", "十个工作日内");
        assertThat(text(instance, DocumentKind.REFUSED))
                .contains("不予行政许可决定书", "银行预约开户", "未选择开户银行", "不受本决定影响", "六十日内", "六个月内");
        assertThat(text(instance, DocumentKind.DELIVERED))
                .contains("送达回证", "窗口领取", "2026年11月30日")
                .contains("准予行政许可决定书" + number(instance, DocumentKind.GRANTED))
                .contains("不予行政许可决定书" + number(instance, DocumentKind.REFUSED));
        assertThat(text(instance, DocumentKind.COMPLETED)).contains("办结告知书", "部分办结", "六个月内");
    }

    @Test
    void everythingGrantedNeedsNoRefusal() {
        // given
        ProcessInstance instance = restaurant.accepted(application());
        // when
        restaurant.complete(instance, "Activity_ReviewFood", "market", pass());
        restaurant.visit(instance);
        restaurant.deliver(instance);
        // then
        assertThat(documents.ofCase(instance.getId()))
                .extracting(IssuedDocument::kind)
                .containsExactly(
                        DocumentKind.ACCEPTED, DocumentKind.GRANTED, DocumentKind.DELIVERED, DocumentKind.COMPLETED);
        assertThat(text(instance, DocumentKind.COMPLETED)).doesNotContain("六十日内");
    }

    /** How a case comes to this is told in IndustrialLandStartTest. */
    @Test
    @Tag("R24")
    void aRevocationSaysWhyAndWhatCanBeDone() {
        // given
        ProcessInstance instance = restaurant.accepted(application());
        // when
        documents.tellContestable(instance.getId(), DocumentKind.REVOKED, "经核查，所作承诺不实。");
        // then
        assertThat(text(instance, DocumentKind.REVOKED)).contains("撤销决定告知书", "承诺不实", "第六十九条", "六十日内", "六个月内");
    }

    private static Map<String, Object> company() {
        return Map.of(
                "applicantName",
                "绛县示例商贸有限公司",
                "premisesAddress",
                "绛县示例路 1 号",
                "businessScope",
                "日用百货销售",
                "registeredCapital",
                100,
                "hiresStaff",
                false,
                "opensAccount",
                true);
    }

    private String text(ProcessInstance instance, DocumentKind kind) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        IssuedDocument document = issued(instance, kind);
        materials.writeTo(document.materialId(), pdf);
        assertThat(document.number()).matches("〔2026〕第\\d{6,}号");
        return assertThat(PdfText.of(pdf.toByteArray()))
                .contains(document.number())
                .actual();
    }

    private String number(ProcessInstance instance, DocumentKind kind) {
        return issued(instance, kind).number();
    }

    private IssuedDocument issued(ProcessInstance instance, DocumentKind kind) {
        List<IssuedDocument> all = documents.ofCase(instance.getId()).stream()
                .filter(document -> document.kind() == kind)
                .toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
