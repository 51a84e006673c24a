package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.deadline.ClockPause;
import cn.suyuanban.intake.TrackingCodes;
import cn.suyuanban.material.Samples;
import cn.suyuanban.support.Restaurant;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a case as its applicant uses it, on a phone and at a desk. */
@BrowserTest
class TrackIT {

    private static final String DRAWN = "html[data-ready='1']";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private TrackingCodes codes;

    @Autowired
    private ClockPause pause;

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.PHONE})
    void aScannedReceiptLeadsToWhatIsAskedAndTheSupplementIsHandedInRightThere(int width) {
        // given
        ProcessInstance instance = told();
        Page page = scanned(instance, width);
        // then: number and code are gone from address and history
        String address = page.url();
        assertThat(address).endsWith("/track/" + restaurant.number(instance));
        page.goBack();
        assertThat(page.url()).doesNotContain("#");
        page.navigate(address);
        page.waitForSelector(DRAWN);
        fits(page, "track-asked-" + width);
        // when
        page.getByLabel("选择文件或者拍照").setInputFiles(new FilePayload("布局图.pdf", "application/pdf", Samples.pdfOf(4000)));
        button(page, "上传").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("文件已收下");
        button(page, "提交补正").click();
        // then
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("补正已提交");
        assertThat(page.locator(".steps .now")).containsText("核对补正材料");
        page.waitForSelector(DRAWN);
        fits(page, "track-supplemented-" + width);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.PHONE})
    void aPauseIsExplainedAndTheDiagramShowsWhereTheCaseIs(int width) {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(Restaurant.fullApplication());
        restaurant.at("2026-11-03T09:00");
        pause.pause(instance.getId(), "INSPECTION", "食品检验需十个工作日", "10WD");
        restaurant.at("2026-11-05T09:00");
        // when
        Page page = scanned(instance, width);
        // then
        assertThat(page.locator(".state")).hasText("暂停计时");
        assertThat(page.locator(".diagram-done").first()).isAttached();
        assertThat(page.locator(".diagram-current").first()).isVisible();
        assertThat(page.locator(".diagram .bjs-powered-by")).isVisible();
        page.getByText("承诺期限逐日计算").click();
        fits(page, "track-paused-" + width);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.PHONE})
    void aFinishedCaseIsRatedOnItsPage(int width) {
        // given
        ProcessInstance instance = finished();
        Page page = scanned(instance, width);
        assertThat(page.locator(".state")).hasText("已办结");
        fits(page, "track-finished-" + width);
        // when
        page.getByLabel("非常满意").check();
        page.getByLabel("想说的话（选填）").fill("办得很快");
        button(page, "提交评价").click();
        // then
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("谢谢您的评价");
        assertThat(page.locator("#rate")).containsText("非常满意");
        assertThat(button(page, "提交评价")).hasCount(0);
        page.waitForSelector(DRAWN);
        fits(page, "track-rated-" + width);
    }

    @Test
    void withdrawingIsConfirmedFirst() {
        // given
        ProcessInstance instance = restaurant.apply(Restaurant.application());
        Page page = scanned(instance, Browser.PHONE);
        // when
        page.getByText("我要撤回").click();
        button(page, "撤回申请").click();
        assertThat(page.locator(".state")).hasText("待受理");
        page.getByLabel("我确认撤回这件申请").check();
        button(page, "撤回申请").click();
        // then
        assertThat(page.locator(".state")).hasText("已撤回");
    }

    @Test
    void aWrongCodeIsSaidOnThePhone() {
        Page page = browser.page();
        page.setViewportSize(Browser.PHONE, 844);
        page.navigate("/track");
        page.getByLabel("办件编号").fill("20200101-999999");
        page.getByLabel("查询码").fill("2222222222");
        button(page, "查询").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("不正确");
        assertThat(page.getByLabel("办件编号")).hasValue("20200101-999999");
        fits(page, "track-wrong");
    }

    private Page scanned(ProcessInstance instance, int width) {
        Page page = browser.page();
        page.setViewportSize(width, 844);
        page.navigate("/track#" + restaurant.number(instance) + "." + codes.issue(instance.getId()));
        page.waitForURL("**/track/*");
        page.waitForSelector(DRAWN);
        return page;
    }

    private static void fits(Page page, String name) {
        assertThat((boolean)
                        page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                .as("scrolls sideways")
                .isFalse();
        Accessibility.assertOpenToEverybody(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private ProcessInstance told() {
        restaurant.at("2026-11-03T10:00");
        ProcessInstance instance = restaurant.apply(Restaurant.application());
        restaurant.complete(
                instance,
                "Activity_CheckMaterials",
                "window",
                Map.of(
                        "checkResult",
                        "supplement",
                        "missingMaterials",
                        "一、经营场所平面布局图，标明后厨、就餐区和卫生间；\n二、食品安全管理制度，法定代表人签字。"));
        return instance;
    }

    private ProcessInstance finished() {
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(Restaurant.application());
        restaurant.complete(instance, "Activity_ReviewFood", "market", Restaurant.pass());
        restaurant.visit(instance);
        restaurant.at("2026-11-04T15:00");
        restaurant.deliver(instance);
        return instance;
    }
}
