package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.support.Restaurant;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class OverdueInTasklistIT {

    private static final String APPLICANT = "绛县暮色餐饮店";

    /** Longer than the longest holiday and the two working days of a food review. */
    private static final Duration LONG_ENOUGH = Duration.ofDays(15);
    /** Whether fifteen days also pass the law's ten working days depends on the holidays of the day the test runs. */
    private static final Pattern PAST_PROMISE_OR_LAW = Pattern.compile("90|100");

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private EngineClock clock;

    @Autowired
    private Patrol patrol;

    @Test
    void showsTheHeadWhatIsOverdue() {
        // given: a review that nobody claimed, and a clock far past its due date, in the browser too
        Map<String, Object> form = Restaurant.application();
        form.put("applicantName", APPLICANT);
        restaurant.accepted(form);
        Instant later = clock.instant().plus(LONG_ENOUGH);
        clock.setTo(later);
        browser.page().clock().setSystemTime(Date.from(later));

        // when
        patrol.takeDue();
        Tasklist tasklist = new Tasklist(browser);
        tasklist.signIn("market-head");
        tasklist.openFilter("已超期");

        // then
        Page page = browser.page();
        Locator card = tasklist.cards(APPLICANT);
        assertThat(card).hasCount(1);
        assertThat(card.locator("h4")).containsText("审查食品经营许可");
        assertThat(card.locator(".priority")).containsText(PAST_PROMISE_OR_LAW);
        assertThat(card.locator(".due-date")).hasClass(Pattern.compile(".*overdue.*"));
        assertThat(card.locator(".syb-card")).containsText("已超期");
        assertThat(card.locator(".syb-card strong")).containsText("督办单");
        tasklist.open("审查食品经营许可", APPLICANT);
        assertThat(page.locator("button.claim")).isVisible();
        browser.screenshot("overdue");
    }
}
