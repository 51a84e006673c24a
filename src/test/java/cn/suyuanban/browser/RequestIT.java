package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.suyuanban.hotline.Request.Status;
import cn.suyuanban.procedure.hotline.OpenRequest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request on a phone, and on a screen: handed in, followed and rated by plain forms. */
@BrowserTest
class RequestIT extends OpenRequest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private Page page;

    @ParameterizedTest
    @Tag("R47")
    @ValueSource(ints = {Browser.PHONE, Browser.WIDE})
    void aCallerHandsInFollowsAndRates(int width) {
        // given
        page = browser.page();
        page.setViewportSize(width, 844);
        handsIn();
        String number = page.locator("#number").innerText();
        String code = page.locator("#code").innerText();
        // when
        request = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        classified();
        dispatchedTo("city");
        signed();
        contacted();
        worked();
        replied();
        page.navigate("/request/track");
        page.getByLabel("编号", new Page.GetByLabelOptions().setExact(true)).fill(number);
        page.getByLabel("查询码").fill(code);
        button("查询");
        // then
        assertThat(page.getByText("路灯已修复，电话答复")).isVisible();
        fits("request-case");
        page.getByLabel("已解决").check();
        page.getByLabel("满意", new Page.GetByLabelOptions().setExact(true)).check();
        button("提交评价");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("谢谢您的评价。");
        fits("request-rated");
        Assertions.assertThat(status()).isEqualTo(Status.CLOSED);
        Assertions.assertThat(page.url()).doesNotContain(code);
    }

    private void handsIn() {
        page.navigate("/request");
        Assertions.assertThat(page.locator("script").count()).isZero();
        fits("request");
        page.getByLabel("群众").check();
        page.getByLabel("诉求类型").selectOption("COMPLAINT");
        page.getByLabel("事项").selectOption("市政设施");
        page.getByLabel("发生地").selectOption("古绛镇");
        page.getByLabel("紧急程度").selectOption("NORMAL");
        page.getByLabel("诉求内容").fill("路灯多日不亮");
        page.getByLabel("联系电话").fill("12");
        button("提交");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("联系电话");
        fits("request-refused");
        page.getByLabel("联系电话").fill("13900001234");
        button("提交");
        assertThat(page.locator("h1")).hasText("已收到您的诉求");
        fits("request-taken");
    }

    private void button(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void fits(String name) {
        Accessibility.assertOpenToEverybody(page);
        Assertions.assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        String file = name + "-" + page.viewportSize().width + ".png";
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", file)));
    }
}
