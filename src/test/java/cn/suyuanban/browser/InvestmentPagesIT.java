package cn.suyuanban.browser;

import static cn.suyuanban.support.Restaurant.county;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.suyuanban.investment.InvestmentLeads;
import cn.suyuanban.investment.Lead;
import cn.suyuanban.investment.LeadAct;
import cn.suyuanban.investment.LeadEvent;
import cn.suyuanban.investment.Region;
import cn.suyuanban.investment.chain.Chains;
import cn.suyuanban.investment.chain.Gap;
import cn.suyuanban.investment.chain.Gap.Aim;
import cn.suyuanban.investment.chain.Gap.Kind;
import cn.suyuanban.investment.chain.Gap.Part;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of investors and chains as the office that keeps them sees them. */
@BrowserTest
class InvestmentPagesIT {

    private static final String LEAD = "SHOWN-1";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private InvestmentLeads leads;

    @Autowired
    private Chains chains;

    @Test
    void everyPageIsReadAtADeskAndOnAPhone() {
        // given
        register(LEAD, "轴承生产项目", Lead.Link.NONE);
        register("SHOWN-2", "轴承生产项目二期", new Lead.Link(Lead.Kind.EXPANSION, LEAD));
        leads.record(
                LEAD,
                new LeadEvent(LeadAct.JUDGE, null, true, null, "investment", county("2026-03-03T09:00"), "符合产业方向"));
        chains.add("示例轴承链", "leader", "示例轴承龙头企业");
        chains.add(new Gap("示例轴承链", "轴承钢", Part.UPSTREAM, Kind.MISSING, Aim.FILL, List.of("示例特钢公司")));
        new Tasklist(browser).signIn("investment");
        Page page = browser.page();
        // when
        page.navigate("/investment");
        Fit.atDeskAndOnPhone(page, "investment");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("轴承生产项目").setExact(true))
                .click();
        // then
        assertThat(page.locator("h1")).hasText("轴承生产项目");
        Fit.atDeskAndOnPhone(page, "investment-lead");
        page.navigate("/investment/rates");
        Fit.atDeskAndOnPhone(page, "investment-rates");
        page.navigate("/investment/chains");
        Fit.atDeskAndOnPhone(page, "investment-chains");
    }

    private void register(String number, String project, Lead.Link link) {
        Lead lead = new Lead(
                number, number, "示例轴承投资公司", Region.YANGTZE_DELTA, project, "装备制造", new BigDecimal("120000000"), link);
        leads.register(lead, "investment", "investment", county("2026-03-02T09:00"), "展会上接触");
    }
}
