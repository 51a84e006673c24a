package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
class MatterPagesIT {

    @RegisterExtension
    static final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.PHONE})
    void leadsFromTheHomePageToTheGuideOfAMatter(int width) {
        Page page = opened("/", width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("查看全部事项"))
                .click();
        page.getByRole(AriaRole.SEARCHBOX).fill("餐饮");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("找到 1 个事项");
        assertThat(scrollsSideways(page)).isFalse();
        browser.screenshot("matters-" + width);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("开办餐饮店"))
                .click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("开办餐饮店").setLevel(1)))
                .containsText("示例");
        assertThat(page.locator("main")).containsText("5 个工作日");
        assertThat(page.locator("main")).containsText("营业执照");
        assertThat(scrollsSideways(page)).isFalse();
        browser.screenshot("matter-" + width);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.PHONE})
    void tellsWhatIsNeededInASituation(int width) {
        Page page = opened("/matters/open-restaurant", width);
        answer(page, "属于公众聚集场所", "否");
        answer(page, "设置户外招牌", "是");
        answer(page, "经营卷烟", "是");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查看我的材料和步骤"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("承诺时限 13 个工作日");
        assertThat(page.locator(".materials")).not().containsText("消防安全承诺书");
        assertThat(page.locator(".steps")).containsText("审查户外招牌设置");
        assertThat(page.locator(".steps")).not().containsText("审查消防安全检查");
        assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("否"))
                        .first())
                .isChecked();
        Accessibility.assertOpenToEverybody(page);
        browser.screenshot("situation-" + width);
        page.locator("#materials").scrollIntoViewIfNeeded();
        browser.screenshot("situation-materials-" + width);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.PHONE})
    void drawsTheDiagramAtAReadableSizeWithTheMarkOfItsMakersInSight(int width) {
        Page page = opened("/matters/open-restaurant", width);
        Locator box = page.locator(".diagram");
        box.scrollIntoViewIfNeeded();
        assertThat(page.locator("html[data-diagram='1']")).hasCount(1);
        assertThat(box.locator("[data-element-id='Activity_ReviewFood']").first())
                .isVisible();

        assertThat(box.locator("[data-element-id='StartEvent_ApplicationReceived'].djs-shape"))
                .isInViewport();
        browser.screenshot("diagram-" + width);
        BoundingBox step = box.locator("[data-element-id='Activity_ReviewFood'] .djs-visual rect")
                .first()
                .boundingBox();
        assertThat(step.width).isGreaterThanOrEqualTo(79);
        Locator mark = box.locator(".bjs-powered-by");
        BoundingBox before = mark.boundingBox();
        box.locator(".diagram-scroll").evaluate("scroll => scroll.scrollTo(scroll.scrollWidth, scroll.scrollHeight)");
        BoundingBox after = mark.boundingBox();
        assertThat(after.x).isEqualTo(before.x);
        assertThat(after.x + after.width).isLessThanOrEqualTo(width);
        BoundingBox scroll = box.locator(".diagram-scroll").boundingBox();
        assertThat(after.y + 1).isGreaterThanOrEqualTo(scroll.y + scroll.height);
        assertThat(scrollsSideways(page)).isFalse();

        mark.click();
        assertThat(page.locator(".bjs-powered-by-lightbox")).isVisible();
    }

    @Test
    void aGuideIsPrintedWithoutWhatPaperCannotDo() {
        Page page = opened("/matters/open-restaurant", Browser.WIDE);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".situation")).isHidden();
        assertThat(page.locator(".diagram")).isHidden();
        assertThat(page.locator(".materials")).isVisible();
        assertThat(page.locator("#code img")).isVisible();
        browser.screenshot("matter-print");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.PHONE})
    void theSheetShowsACodeForEveryMatter(int width) {
        Page page = opened("/matters/qr-sheet", width);
        browser.settle();
        assertThat(page.locator(".leaflets li")).hasCount(10);
        assertThat(
                        (boolean)
                                page.evaluate(
                                        "[...document.querySelectorAll('.leaflets img')].every(code => code.complete && code.naturalWidth > 0)"))
                .isTrue();
        assertThat(scrollsSideways(page)).isFalse();
        browser.screenshot("qr-sheet-" + width);
    }

    @Test
    void saysThatNothingWasFound() {
        browser.page().navigate("/matters?q=" + "没有这样的事项");
        assertThat(browser.page().locator("main")).containsText("没有符合的事项");
    }

    private static Page opened(String address, int width) {
        Page page = browser.page();
        page.setViewportSize(width, 844);
        page.navigate(address);
        return page;
    }

    private static void answer(Page page, String question, String answer) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    private static boolean scrollsSideways(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
