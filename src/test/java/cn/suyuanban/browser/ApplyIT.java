package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.material.Samples;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An applicant applies on a phone and on a desk. */
@BrowserTest
class ApplyIT {

    private static final String APPLY = "/matters/open-restaurant/apply";

    @RegisterExtension
    static final Browser browser = new Browser();

    private Page page;

    @BeforeEach
    void open() {
        page = browser.page();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.PHONE})
    void appliesWithItsMaterialsAndGetsAReceipt(int width) {
        // given
        page.setViewportSize(width, 844);
        openForm();
        browser.screenshot("apply-empty-" + width);
        // when
        fillIn("经营面积（平方米）");
        uploadRequired();
        page.getByLabel("我已阅读个人信息处理告知").check();
        Accessibility.assertOpenToEverybody(page);
        shot("apply-" + width);
        submit().click();
        // then
        page.waitForURL("**/receipt/*");
        assertThat(page.locator(".code")).hasText(Pattern.compile("[A-Z2-9]{10}"));
        assertThat(page.locator("main")).containsText("如果今天受理");
        assertThat(page.locator("main")).containsText("执照.pdf");
        Download pdf = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载回执（PDF）"))
                        .click());
        assertThat(pdf.suggestedFilename()).startsWith("收件回执-");
        assertThat(scrollsSideways()).isFalse();
        Accessibility.assertOpenToEverybody(page);
        shot("receipt-" + width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("查看进度"))
                .click();
        page.waitForURL("**/track/*-*");
        assertThat(page.locator("main")).containsText("开办餐饮店");
    }

    @Test
    void theBackButtonLeadsToTheReceiptAndNotToASecondCase() {
        // given
        openForm();
        fillIn("经营面积（平方米）");
        uploadRequired();
        page.getByLabel("我已阅读个人信息处理告知").check();
        submit().dblclick();
        page.waitForURL("**/receipt/*");
        String receipt = page.url();
        // when
        page.goBack();
        // then
        page.waitForURL(receipt);
        page.navigate(APPLY);
        ready();
        assertThat(page.getByLabel("经营者名称")).hasValue("");
    }

    @Test
    void saysWhatIsMissingAndLosesNothing() {
        // given
        openForm();
        form().text("经营者名称", "绛县示例餐饮店");
        // when
        submit().click();
        // then
        Locator told = page.locator("#problems");
        assertThat(told).containsText("统一社会信用代码");
        assertThat(told).containsText("勾选同意");
        assertThat(page.getByLabel("统一社会信用代码")).isFocused();
        assertThat(page.locator(".material .wrong").first()).containsText("这份材料必需");
        assertThat(page.locator(".fjs-container")).containsText("此项必填。");
        Accessibility.assertOpenToEverybody(page);
        shot("apply-problems");
        // when
        page.reload();
        ready();
        // then
        assertThat(page.getByLabel("经营者名称")).hasValue("绛县示例餐饮店");
        assertThat(page.locator("#draft")).containsText("已恢复");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("清除草稿"))
                .click();
        assertThat(page.getByLabel("经营者名称")).hasValue("");
        page.reload();
        ready();
        assertThat(page.getByLabel("经营者名称")).hasValue("");
    }

    @Test
    void theSituationAsksForItsOwnMaterials() {
        // given
        openForm();
        Locator conditional = page.locator(".material[data-need=conditional]:not([hidden])");
        assertThat(conditional).hasCount(0);
        // when
        form().tick("设置户外招牌");
        // then
        assertThat(conditional.first()).isVisible();
    }

    @Test
    void saysBesideAFileWhyItWasNotTaken() {
        // given
        openForm();
        Locator material = page.locator(".material[data-need=required]").first();
        // when
        material.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload(
                        "假的.pdf", "application/pdf", "<html>no</html>".getBytes(StandardCharsets.UTF_8)));
        // then
        assertThat(material.locator(".wrong")).containsText("假的.pdf");
        material.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("移除"))
                .click();
        assertThat(material.locator(".handed li")).hasCount(0);
        upload(material, "好的.pdf");
        material.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("移除 好的.pdf"))
                .click();
        assertThat(material.locator(".handed li")).hasCount(0);
    }

    @Test
    void aDraftOfAnOlderFormIsCarriedOverAndWhatChangedIsMarked() {
        // given
        openForm();
        form().text("经营者名称", "绛县示例餐饮店");
        page.waitForCondition(
                () -> (boolean) page.evaluate("Object.values(localStorage).some(draft => draft.includes('绛县示例餐饮店'))"));
        page.navigate("/matters");
        page.evaluate("""
                () => {
                  const key = Object.keys(localStorage)[0];
                  const draft = JSON.parse(localStorage[key]);
                  draft.version = 'older';
                  draft.fields.premisesAddress.signature = 'other';
                  draft.values.gone = 'x';
                  localStorage[key] = JSON.stringify(draft);
                }
                """);
        // when
        openForm();
        // then
        assertThat(page.getByLabel("经营者名称")).hasValue("绛县示例餐饮店");
        assertThat(page.locator("#draft")).containsText("申请表已更新");
        assertThat(page.locator("#draft a")).hasText("经营场所地址");
    }

    @Test
    void aFormThatChangedWhileItWasFilledInKeepsWhatWasTyped() {
        // given: this page was drawn from a form whose floor area was named otherwise
        page.route("**/form", route -> {
            APIResponse now = route.fetch();
            Map<String, String> headers = new HashMap<>(now.headers());
            headers.put("x-form-version", "older");
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(now)
                    .setHeaders(headers)
                    .setBody(now.text().replace("经营面积（平方米）", "面积")));
        });
        openForm();
        page.unroute("**/form");
        fillIn("面积");
        uploadRequired();
        page.getByLabel("我已阅读个人信息处理告知").check();
        // when
        submit().click();
        // then
        assertThat(page.locator("#draft a")).hasText("经营面积（平方米）");
        assertThat(page.getByLabel("经营面积（平方米）")).hasValue("120");
        assertThat(page.getByLabel("联系电话")).hasValue("13800000000");
        submit().click();
        page.waitForURL("**/receipt/*");
    }

    @Test
    void aPhonePicksADateInChineseAndMayTakeAPhoto() {
        // given
        page.setViewportSize(Browser.PHONE, 844);
        JsonObject touch = new JsonObject();
        touch.addProperty("enabled", true);
        page.context().newCDPSession(page).send("Emulation.setTouchEmulationEnabled", touch);
        page.navigate("/matters/newborn/apply");
        ready();
        // when
        page.getByLabel("出生日期").click();
        // then
        Locator calendar = page.locator(".flatpickr-calendar.open");
        assertThat(calendar).containsText("十二月");
        BoundingBox drawn = calendar.boundingBox();
        assertThat(drawn.x).isNotNegative();
        assertThat(drawn.x + drawn.width).isLessThanOrEqualTo(Browser.PHONE);
        browser.screenshot("apply-date-390");
        calendar.locator(".flatpickr-day.today").click();
        assertThat(page.getByLabel("出生日期")).not().hasValue("");
        assertThat(page.locator(".camera").first()).isVisible();
        assertThat(page.locator(".camera input").first()).hasAttribute("capture", "environment");
        shot("apply-newborn-390");
    }

    @Test
    void speaksEnglishExceptForNamesFromTheModel() {
        page.navigate(APPLY + "?lang=en");
        ready();
        assertThat(page.locator("h1")).hasText(Pattern.compile("Apply: 开办餐饮店.*"));
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.navigate(APPLY + "?lang=zh-CN");
    }

    private void openForm() {
        Response answer = page.navigate(APPLY);
        assertThat(answer.status()).isEqualTo(200);
        ready();
        assertThat(scrollsSideways()).isFalse();
    }

    private void ready() {
        page.locator("html[data-ready='1']").waitFor();
    }

    private FormFill form() {
        return new FormFill(page.locator("#form"));
    }

    private void fillIn(String area) {
        form().text("经营者名称", "绛县示例餐饮店")
                .text("统一社会信用代码", "91140826MA0K000001")
                .text("经营场所地址", "绛县示例路 1 号")
                .text(area, "120")
                .text("联系人", "张三")
                .text("联系电话", "13800000000")
                .select("经营项目", "热食类食品制售");
    }

    private void uploadRequired() {
        Locator required = page.locator(".material[data-need=required]");
        for (int i = 0; i < required.count(); i++) {
            upload(required.nth(i), i == 0 ? "执照.pdf" : "材料" + i + ".pdf");
        }
    }

    private void upload(Locator material, String name) {
        material.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload(name, "application/pdf", Samples.pdfOf(2_000)));
        assertThat(material.locator(".arrived")).hasText("✓ 已上传");
    }

    private Locator submit() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交申请"));
    }

    private boolean scrollsSideways() {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    private void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
