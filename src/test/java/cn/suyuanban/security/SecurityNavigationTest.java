package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The head of every page of staff names the pages of their own rights, and no door that is closed to them. */
@SuyuanbanTest
class SecurityNavigationTest {

    private static final Set<String> OF_ALL = Set.of("/work", "/cases", "/problems", "/projects");
    private static final Pattern LINK = Pattern.compile("<a href=\"(/[^\"]*)\"");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "window, ''",
        "city, ''",
        "hotline, /hotline",
        "investment, /investment",
        "inspector, /leads",
        "leader, /leads/figures",
        "supervision, /board /hotline /investment /leads/figures",
        "admin, /board /hotline /investment /leads/figures"
    })
    void theHeadNamesWhatIsOpen(String user, String own) {
        Visitor staff = Visitor.staff(port, user);
        Set<String> expected = new TreeSet<>(OF_ALL);
        if (!own.isEmpty()) {
            expected.addAll(Set.of(own.split(" ")));
        }
        Set<String> named = links(staff.get("/cases").body());
        assertThat(named).isEqualTo(expected);
        named.removeAll(OF_ALL);
        for (String address : named) {
            assertThat(staff.get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"hotline, /investment", "investment, /hotline"})
    void aPageThatIsNotThereNamesTheSame(String user, String closed) {
        String page = Visitor.staff(port, user).get("/problems/none").body();
        assertThat(page).contains("href=\"/" + user + "\"").doesNotContain("href=\"" + closed + "\"");
    }

    private static Set<String> links(String page) {
        String head = page.substring(page.indexOf("<nav"), page.indexOf("</nav>"));
        Set<String> found = new TreeSet<>();
        Matcher link = LINK.matcher(head);
        while (link.find()) {
            if (!link.group(1).startsWith("/camunda")) {
                found.add(link.group(1));
            }
        }
        return found;
    }
}
