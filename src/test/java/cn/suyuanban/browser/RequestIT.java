package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.suyuanban.hotline.Request.Status;
import cn.suyuanban.procedure.hotline.OpenRequest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A request on a phone, and on a screen: handed in, followed and rated by plain forms. */
@BrowserTest
class RequestIT extends OpenRequest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    @Tag("R47")
    void aCallerHandsInFollowsAndRates() {
        // given
        Page page = browser.page();
        Caller caller = new Caller(page);
        handsIn(page, caller);
        // when
        request = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caller.number())
                .singleResult();
        classified();
        dispatchedTo("city");
        signed();
        contacted();
        worked();
        replied();
        caller.follows();
        // then
        assertThat(page.getByText("路灯已修复，电话答复")).isVisible();
        Fit.atDeskAndOnPhone(page, "request-case");
        page.getByLabel("已解决").check();
        page.getByLabel("满意", new Page.GetByLabelOptions().setExact(true)).check();
        caller.press("提交评价");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("谢谢您的评价。");
        Fit.atDeskAndOnPhone(page, "request-rated");
        Assertions.assertThat(status()).isEqualTo(Status.CLOSED);
        Assertions.assertThat(page.url()).doesNotContain(caller.code());
    }

    private static void handsIn(Page page, Caller caller) {
        caller.fillsIn();
        page.getByLabel("联系电话").fill("12");
        caller.press("提交");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("联系电话");
        Fit.atDeskAndOnPhone(page, "request-refused");
        page.getByLabel("联系电话").fill("13900001234");
        caller.handsIn();
        Fit.atDeskAndOnPhone(page, "request-taken");
    }
}
