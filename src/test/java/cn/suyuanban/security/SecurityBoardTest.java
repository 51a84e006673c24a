package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.lead.Lead.Source;
import cn.suyuanban.lead.NewLead;
import cn.suyuanban.lead.NewLead.Accused;
import cn.suyuanban.lead.NewLead.Reporter;
import cn.suyuanban.procedure.lead.OpenLead;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The board is for those who oversee the county; they see no identity number of an applicant and no lead, there or anywhere. */
@SuyuanbanTest
class SecurityBoardTest extends OpenLead {

    private static final String CASES = "/board/figures/cases-open?service=open-restaurant";
    private static final List<String> API =
            List.of("/api/ledger/summary", "/api/ledger/figures/cases-open", "/api/ledger/figures/cases-open/cases");
    private static final List<String> START = List.of(
            "/board", "/work", "/cases", "/problems", "/projects", "/hotline", "/investment", "/leads/figures", CASES);
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");
    private static final Pattern FIGURE = Pattern.compile("\"id\":\"([a-z-]+)\"");
    private static final int ENOUGH = 40;

    /** The sums are right, as a form may check. */
    private static final String IDENTITY_NUMBER = "140826199001011237";

    private static final String PHONE = "13987650177";
    private static final String CALLER = """
            {"platformNumber": "SPT-%s", "asker": "群众", "type": "COMPLAINT", "urgency": "NORMAL", "theme": "市政设施",
             "place": "陈村镇", "content": "路灯不亮", "callerName": "示例%s", "callerPhone": "%s"}
            """;
    private static final List<String> SECRETS =
            List.of(IDENTITY_NUMBER, PHONE, "QBREPORTERQB", "QBCONTACTQB", "QBACCUSEDQB", "QBCONTENTQB");

    @LocalServerPort
    private int port;

    private ProcessInstance instance;

    @BeforeEach
    void aCaseACallAndALead() {
        Map<String, Object> form = Restaurant.application();
        form.put("contactName", "示例" + IDENTITY_NUMBER);
        form.put("contactPhone", PHONE);
        instance = counter.accepted(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "supervision", "admin"})
    void whoOverseesOpensIt(String user) {
        Visitor staff = Visitor.staff(port, user);
        assertThat(staff.get("/board").statusCode()).isEqualTo(200);
        assertThat(staff.get("/board").body()).contains("按期办结率", "/board/figures/cases-overdue");
        assertThat(staff.get(CASES).statusCode()).isEqualTo(200);
        API.forEach(address ->
                assertThat(staff.get(address).statusCode()).as(address).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"window", "market", "market-head", "hotline", "inspector", "designer", "leader", "team"})
    void othersOpenNeitherItNorItsInterface(String user) {
        Visitor staff = Visitor.staff(port, user);
        Visitor machine = Visitor.machine(port, user);
        for (String address : List.of("/board", "/board/", "/board/figures/cases-open", CASES)) {
            assertThat(staff.get(address).statusCode()).as(address).isIn(403, 404);
        }
        for (String address : API) {
            assertThat(staff.get(address).statusCode()).as(address).isEqualTo(403);
            assertThat(machine.get(address).statusCode()).as(address).isIn(401, 403);
        }
    }

    @Test
    void aStrangerIsLedToTheSignInPageAndToldNothing() {
        Visitor stranger = Visitor.stranger(port);
        HttpResponse<String> answer = stranger.get("/board");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(answer)).contains("/login");
        API.forEach(address -> assertThat(stranger.get(address).statusCode()).isEqualTo(401));
    }

    @Test
    void thereIsNoFigureOfLeadsThatOpens() {
        Visitor manager = Visitor.staff(port, "manager");
        assertThat(manager.get("/board/figures/leads-received").statusCode()).isEqualTo(404);
        assertThat(manager.get("/board/figures/none").statusCode()).isEqualTo(404);
        assertThat(manager.get(CASES + "&by=applicant&key=x").statusCode()).isEqualTo(404);
        assertThat(manager.get(CASES + "&by=cluster&key=x").statusCode()).isEqualTo(404);
    }

    /** Goes where a manager can go: by every link of our pages, one of a kind, and to what the interfaces answer. */
    @Test
    @Tag("R58")
    void aManagerFindsNoIdentityNumberAndNoLeadAnywhere() {
        // given
        taken(new NewLead(
                Source.REPORT,
                null,
                true,
                new Reporter("QBREPORTERQB", "QBCONTACTQB"),
                new Accused("market", "", "QBACCUSEDQB"),
                "QBCONTENTQB"));
        assertThat(Visitor.machine(port, "hotline")
                        .send(
                                "POST",
                                "/api/hotline/requests",
                                CALLER.formatted(instance.getBusinessKey(), IDENTITY_NUMBER, PHONE))
                        .statusCode())
                .isEqualTo(201);
        Visitor manager = Visitor.staff(port, "manager");
        // then
        assertThat(walk(manager)).as("pages read").isGreaterThan(ENOUGH);
        interfaces(manager).forEach(address -> read(manager, address));
        engine().forEach(address -> read(manager, address));
        LeadAnswers.ENGINE.forEach(path -> read(Visitor.machine(port, "manager"), "/engine-rest" + path));
    }

    /** Follows the links of our own pages from the head of each; returns how many pages it read. */
    private int walk(Visitor manager) {
        String number = instance.getBusinessKey();
        Deque<String> open = new ArrayDeque<>(START);
        open.addFirst("/cases/" + number);
        open.addFirst("/cases/" + number + "/diagram");
        Set<String> kinds = new HashSet<>(open);
        int pages = 0;
        while (!open.isEmpty()) {
            pages++;
            Matcher link = LINK.matcher(read(manager, open.poll()));
            while (link.find()) {
                String address = link.group(1).replace("&amp;", "&");
                if (!address.matches("/(camunda|assets)/.*") && kinds.add(address.replaceAll("\\d+", "9"))) {
                    open.add(address);
                }
            }
        }
        return pages;
    }

    private Stream<String> interfaces(Visitor manager) {
        String summary = manager.get("/api/ledger/summary").body();
        String clock = "/api/cases/" + instance.getBusinessKey();
        Stream<String> figures = FIGURE.matcher(summary)
                .results()
                .map(figure -> "/api/ledger/figures/" + figure.group(1))
                .flatMap(figure -> Stream.of(figure, figure + "/cases"));
        return Stream.concat(
                Stream.of("/api/ledger/summary", clock + "/clock", clock + "/materials", "/api/hotline/requests"),
                figures);
    }

    private static Stream<String> engine() {
        return Stream.concat(
                LeadAnswers.ENGINE.stream().map("/camunda/api/engine/engine/default"::concat),
                LeadAnswers.COCKPIT.stream().map("/camunda/api/cockpit/plugin/base/default"::concat));
    }

    /** What is answered, without what nobody but those who handle it may know; that a lead is there, one page says. */
    private String read(Visitor visitor, String address) {
        String body = visitor.get(address).body();
        assertThat(body).as(address).doesNotContain(SECRETS);
        if (!address.equals("/leads/figures")) {
            assertThat(body).as(address).doesNotContain(receipt.number());
        }
        return body;
    }
}
