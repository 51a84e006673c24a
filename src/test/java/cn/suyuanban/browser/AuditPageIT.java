package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.suyuanban.audit.chain.ChainSealer;
import cn.suyuanban.support.Restaurant;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager lets the record be checked and reads where it was changed. */
@BrowserTest
class AuditPageIT {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private ChainSealer sealer;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aRowThatSomebodyWroteByHandIsShownAndCockpitSaysSo() {
        // given
        restaurant.apply(Restaurant.application());
        sealer.seal();
        jdbc.sql(
                        "insert into audit_entry (at, actor, action, done) values (current_timestamp, 'byhand', 'ACCEPT', true)")
                .update();
        Page page = browser.page();
        new Tasklist(browser).signIn("manager");
        page.navigate("/board");
        page.getByText("记录核验").click();
        // when
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("核验").setExact(true))
                .click();
        // then
        assertThat(page.locator("[role=alert]")).containsText("记录被改动过");
        assertThat(page.locator("section[aria-labelledby=broken] tbody tr").first())
                .isVisible();
        assertThat(page.locator("html")).hasAttribute("data-ready", "1");
        Fit.atDeskAndOnPhone(page, "audit");
        // and
        page.navigate("/camunda/app/cockpit/default/#/dashboard");
        assertThat(page.locator(".syb-audit")).containsText("记录被改动过");
        browser.screenshot("audit-tile");
        page.locator(".syb-audit a").click();
        assertThat(page.locator("h1")).hasText("记录核验");
        jdbc.sql("delete from audit_entry where actor = 'byhand'").update();
    }
}
