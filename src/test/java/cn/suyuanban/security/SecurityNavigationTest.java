package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The head of every page of staff names the pages of their own rights, and no door that is closed to them. */
@SuyuanbanTest
class SecurityNavigationTest {

    private static final Set<String> OF_ALL = Set.of("/cases", "/problems", "/projects");
    private static final Pattern LINK = Pattern.compile("<a href=\"(/[^\"]*)\"");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "window, /work",
        "market-head, /work",
        "team, /work",
        "hotline, /work /hotline",
        "investment, /work /investment",
        "designer, /designer",
        "inspector, /leads",
        "leader, /work /leads/figures",
        "manager, /work /board /hotline /investment /leads/figures",
        "supervision, /work /board /hotline /investment /leads/figures",
        "admin, /board /designer /hotline /investment /leads/figures"
    })
    void theHeadNamesWhatIsOpenAndNothingElse(String user, String own) {
        // given
        Visitor staff = Visitor.staff(port, user);
        Set<String> expected = new TreeSet<>(OF_ALL);
        if (!own.isEmpty()) {
            expected.addAll(Set.of(own.split(" ")));
        }
        // when
        Set<String> named = links(staff.get("/cases").body());
        // then
        assertThat(named).isEqualTo(expected);
        for (String address : named) {
            HttpResponse<String> page = staff.get(address);
            assertThat(page.statusCode()).as(address).isEqualTo(200);
            assertThat(links(page.body())).as("head of " + address).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "manager, '[\"/audit\",\"/board\",\"/work\"]'",
        "admin, '[\"/audit\",\"/board\"]'",
        "market, '[\"/work\"]'",
        "inspector, []",
        "designer, []"
    })
    void theWebappsAreToldTheSame(String user, String open) {
        assertThat(Visitor.staff(port, user).get("/api/doors").body()).isEqualTo(open);
    }

    @Test
    void aStrangerIsToldOfNoDoor() {
        assertThat(Visitor.stranger(port).get("/api/doors").statusCode()).isEqualTo(401);
    }

    @Test
    void theBoardLeadsNobodyToAClosedWorkList() {
        assertThat(Visitor.staff(port, "admin").get("/board").body()).doesNotContain("href=\"/work\"");
        assertThat(Visitor.staff(port, "manager").get("/board").body()).contains("href=\"/work\"");
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
