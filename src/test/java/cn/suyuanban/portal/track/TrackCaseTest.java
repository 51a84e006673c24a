package cn.suyuanban.portal.track;

import static cn.suyuanban.support.Restaurant.application;
import static cn.suyuanban.support.Restaurant.pass;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.deadline.ClockPause;
import cn.suyuanban.intake.TrackingCodes;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.material.Material;
import cn.suyuanban.material.Materials;
import cn.suyuanban.material.Samples;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an applicant reads of a case, and does with it. */
@SuyuanbanTest
class TrackCaseTest {

    private static final byte[] PDF = Samples.pdfOf(2000);

    @LocalServerPort
    private int port;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private TrackingCodes codes;

    @Autowired
    private Materials materials;

    @Autowired
    private ClockPause pause;

    @Autowired
    private CaseFiles files;

    @Test
    void theApplicantSuppliesWhatIsMissingFromThePage() {
        // given
        ProcessInstance instance = told();
        Applicant applicant = opened(instance);
        String page = page(instance);
        assertThat(applicant.get(page).body()).contains("待您补正", "经营场所平面布局图", "请在 2026年11月24日 18:00 之前提交", "等您补正");
        // when
        HttpResponse<String> uploaded = applicant.upload(page, page + "/materials", "布局图.pdf", PDF);
        assertThat(applicant.follow(uploaded).body()).contains("文件已收下", "布局图.pdf");
        HttpResponse<String> submitted = applicant.post(page, page + "/supplement", Map.of());
        // then
        assertThat(applicant.follow(submitted).body())
                .contains("补正已提交", "待受理", "核对补正材料", "综合窗口")
                .doesNotContain("请您补正");
        assertThat(restaurant.openSteps(instance)).containsExactly("Activity_CheckSupplement");
        HttpResponse<String> late = applicant.upload("/track", page + "/materials", "又一份.pdf", PDF);
        assertThat(applicant.follow(late).body()).contains("目前不需要补正").doesNotContain("又一份.pdf");
    }

    @Test
    void whatTheCounterAsksAgainComesFirstAndIsHandedInForTheSameMaterial() {
        // given
        ProcessInstance instance = told();
        String bad = materials
                .add(instance.getId(), Samples.pdf("premises-layout", "糊.pdf"), Material.Origin.APPLICANT, null)
                .id();
        materials.judge(bad, Material.State.ASKED_AGAIN, "看不清，请重新拍摄", "window");
        Applicant applicant = opened(instance);
        String page = page(instance);
        assertThat(applicant.get(page).body())
                .contains("（窗口要求重交）", "看不清，请重新拍摄")
                .containsPattern("value=\"premises-layout\" selected");
        // when
        applicant.upload(page, page + "/materials", Map.of("code", "premises-layout"), "清楚.pdf", PDF);
        applicant.upload(page, page + "/materials", Map.of("code", "no-such-material", "name", "说明"), "说明.pdf", PDF);
        // then
        assertThat(materials.ofCase(instance.getId()))
                .filteredOn(file -> file.origin() == Material.Origin.APPLICANT)
                .extracting(Material::code)
                .containsExactly("premises-layout", "premises-layout", null);
    }

    @Test
    void aBadFileIsRefusedBesideTheFormAndTheOthersStay() {
        // given
        ProcessInstance instance = told();
        Applicant applicant = opened(instance);
        String page = page(instance);
        applicant.upload(page, page + "/materials", "布局图.pdf", PDF);
        // when
        HttpResponse<String> refused =
                applicant.upload(page, page + "/materials", "网页.pdf", "<html><script>1</script></html>".getBytes());
        // then
        assertThat(applicant.follow(refused).body()).contains("role=\"alert\"", "网页.pdf", "布局图.pdf");
        HttpResponse<String> none = applicant.upload(page, page + "/materials", "", new byte[0]);
        assertThat(applicant.follow(none).body()).contains("没有选择文件");
    }

    @Test
    void afterTheLastDayNothingIsTakenAndThePageSaysSo() {
        // given
        ProcessInstance instance = told();
        // when
        restaurant.at("2026-11-25T09:00");
        Applicant applicant = opened(instance);
        HttpResponse<String> submitted = applicant.post("/track", page(instance) + "/supplement", Map.of());
        // then
        assertThat(applicant.follow(submitted).body())
                .contains("补正期限已于 2026年11月24日 18:00 届满", "材料备齐后可以重新申请")
                .doesNotContain("/supplement\"");
    }

    @Test
    void aDocumentIsDownloadedByItsOwnApplicantOnly() {
        // given
        ProcessInstance instance = told();
        ProcessInstance another = told();
        String own = issued(instance);
        String others = issued(another);
        String handedIn = materials
                .add(instance.getId(), Samples.upload(null, "布局图.pdf", PDF), Material.Origin.APPLICANT, null)
                .id();
        Applicant applicant = opened(instance);
        // when
        HttpResponse<String> file = applicant.get(page(instance) + "/documents/" + own);
        // then
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(applicant.get(page(instance) + "/documents/" + others).statusCode())
                .isEqualTo(404);
        assertThat(applicant.get(page(another) + "/documents/" + others).statusCode())
                .isEqualTo(404);
        assertThat(applicant.get(page(instance) + "/documents/" + handedIn).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDiagramIsOfTheCaseAndSaysNothingOfTheEngine() {
        // given
        ProcessInstance instance = restaurant.accepted(application());
        Applicant applicant = opened(instance);
        // then
        assertThat(applicant.get(page(instance) + "/diagram").body())
                .contains("open-restaurant", "BPMNShape")
                .doesNotContain("camunda", "${", "documentation");
        assertThat(applicant.get(page(instance)).body())
                .contains("data-done=", "Activity_AcceptApplication")
                .containsPattern("data-current=\"[^\"]*Activity_");
    }

    @Test
    void aPauseIsExplainedAndNothingOfTheOfficesIsSaid() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(application());
        restaurant.at("2026-11-03T09:00");
        pause.pause(instance.getId(), "INSPECTION", "食品检验需十个工作日", "10WD");
        restaurant.act("urge-case", "supervision", instance, Map.of("urgeText", "内部催办的话"));
        restaurant.at("2026-11-05T09:00");
        // when
        String page = opened(instance).get(page(instance)).body();
        // then
        assertThat(page)
                .contains("暂停计时", "检验", "食品检验需十个工作日", "行政许可法第四十五条", "如果现在恢复计时", "开始，暂停计时")
                .contains("承诺办结时间", "2026年11月9日 18:00", "市场监督管理局")
                .doesNotContain("内部催办的话", "催办", "张三", "13800000000");
    }

    @Test
    void anApplicantWithdrawsAfterConfirming() {
        // given
        ProcessInstance instance = restaurant.apply(application());
        Applicant applicant = opened(instance);
        String page = page(instance);
        // when
        HttpResponse<String> unsure = applicant.post(page, page + "/withdraw", Map.of("reason", "不再经营"));
        assertThat(applicant.follow(unsure).body()).contains("撤回后不能恢复", "不再经营");
        HttpResponse<String> sure = applicant.post(page, page + "/withdraw", Map.of("reason", "", "sure", "true"));
        // then
        assertThat(applicant.follow(sure).body()).contains("申请已撤回", "已撤回").doesNotContain("我要撤回");
        assertThat(files.find(instance.getId()).orElseThrow().outcome()).isEqualTo("已撤回");
    }

    @Test
    void afterTheDecisionAWithdrawalIsRefusedInWords() {
        // given
        ProcessInstance instance = restaurant.accepted(application());
        Applicant applicant = opened(instance);
        restaurant.complete(instance, "Activity_ReviewFood", "market", pass());
        restaurant.visit(instance);
        // when
        HttpResponse<String> answer = applicant.post("/track", page(instance) + "/withdraw", Map.of("sure", "true"));
        // then
        assertThat(applicant.follow(answer).body()).contains("已作出许可决定，不能再撤回").doesNotContain("我要撤回");
    }

    @Test
    void anApplicantRatesOnceAfterTheEnd() {
        // given
        ProcessInstance instance = restaurant.accepted(application());
        Applicant applicant = opened(instance);
        String page = page(instance);
        HttpResponse<String> early = applicant.post("/track", page + "/rating", Map.of("score", "5"));
        assertThat(applicant.follow(early).body()).contains("办结后才能评价");
        restaurant.complete(instance, "Activity_ReviewFood", "market", pass());
        restaurant.visit(instance);
        restaurant.deliver(instance);
        // when
        HttpResponse<String> rated =
                applicant.post(page, page + "/rating", Map.of("score", "1", "text", "<b>等太久</b>", "named", "true"));
        // then
        assertThat(applicant.follow(rated).body())
                .contains("谢谢您的评价", "非常不满意", "&lt;b&gt;等太久&lt;/b&gt;", "实名")
                .doesNotContain("<b>等太久");
        HttpResponse<String> again = applicant.post("/track", page + "/rating", Map.of("score", "5"));
        assertThat(applicant.follow(again).body()).contains("本件已经评价过");
    }

    @Test
    void thePageIsThereInEnglish() {
        // given
        ProcessInstance instance = told();
        Applicant applicant = opened(instance);
        // then
        assertThat(applicant.get(page(instance) + "?lang=en").body())
                .contains("Waiting for you", "24 Nov 2026", "开办餐饮店");
        assertThat(Applicant.somewhere(port).get("/track?lang=en").body()).contains("Tracking code");
    }

    private ProcessInstance told() {
        restaurant.at("2026-11-03T10:00");
        ProcessInstance instance = restaurant.apply(application());
        restaurant.askForSupplement(instance);
        return instance;
    }

    private String issued(ProcessInstance instance) {
        return materials
                .add(instance.getId(), Samples.pdf(null, "补正告知书.pdf"), Material.Origin.ISSUED, null)
                .id();
    }

    private Applicant opened(ProcessInstance instance) {
        Applicant applicant = Applicant.somewhere(port);
        applicant.open(restaurant.number(instance), codes.issue(instance.getId()));
        return applicant;
    }

    private String page(ProcessInstance instance) {
        return "/track/" + restaurant.number(instance);
    }
}
