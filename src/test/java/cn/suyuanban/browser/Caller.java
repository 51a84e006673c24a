package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;

/** What a caller does on the public pages of the hotline. */
class Caller {

    private final Page page;
    private String number;
    private String code;

    Caller(Page page) {
        this.page = page;
        page.setViewportSize(Browser.PHONE, 844);
    }

    String number() {
        return number;
    }

    String code() {
        return code;
    }

    void fillsIn() {
        page.navigate("/request");
        Assertions.assertThat(page.locator("script").count()).isZero();
        page.getByLabel("群众").check();
        page.getByLabel("诉求类型").selectOption("COMPLAINT");
        page.getByLabel("事项", exactly()).selectOption("市政设施");
        page.getByLabel("发生地").selectOption("古绛镇");
        page.getByLabel("紧急程度").selectOption("NORMAL");
        page.getByLabel("诉求内容").fill("路灯多日不亮");
        page.getByLabel("姓名").fill("王小明");
        page.getByLabel("联系电话").fill("13900001234");
        page.getByLabel("请为我保密").check();
    }

    void handsIn() {
        press("提交");
        assertThat(page.locator("h1")).hasText("已收到您的诉求");
        number = page.locator("#number").innerText();
        code = page.locator("#code").innerText();
    }

    void follows() {
        page.navigate("/request/track");
        page.getByLabel("编号", exactly()).fill(number);
        page.getByLabel("查询码").fill(code);
        press("查询");
        assertThat(page.locator("h1")).hasText("诉求办理情况");
        Assertions.assertThat(page.url()).doesNotContain(code);
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
