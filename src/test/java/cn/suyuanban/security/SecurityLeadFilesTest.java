package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.lead.LeadIntake;
import cn.suyuanban.lead.evidence.Evidence;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.procedure.lead.OpenLead;
import cn.suyuanban.support.SuyuanbanTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Evidence over real HTTP: anybody hands it in with a report, the inspector on the case alone opens it, on record. */
@SuyuanbanTest
class SecurityLeadFilesTest extends OpenLead {

    private static final String PDF = "%PDF-1.4 QXFILEQX";
    private static final Map<String, String> REPORT = Map.of("unit", "market", "content", "QXTEXT");
    private static final Pattern NUMBER = Pattern.compile("id=\"number\">([^<]+)<");

    @LocalServerPort
    private int port;

    @Autowired
    private AuditTrail trail;

    @Test
    @Tag("R58")
    void filesOfAReportAreOpenedByTheInspectorAndEachOpeningIsOnRecord() {
        // given
        handedIn(new TreeMap<>(Map.of("票据.pdf", PDF, "照片.pdf", PDF + "2")));
        List<Evidence> files = files();
        assertThat(files).extracting(Evidence::name).containsExactlyInAnyOrder("票据.pdf", "照片.pdf");
        // when
        HttpResponse<String> opened = Visitor.staff(port, "inspector").get(address(files.get(0)));
        // then
        assertThat(opened.body()).startsWith(PDF);
        assertThat(opened.headers().map())
                .containsEntry("Cache-Control", List.of("private, no-store"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"));
        assertThat(opened.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("attachment"));
        assertThat(trail.ofCase(file().id()))
                .filteredOn(entry -> entry.action().equals("LEAD_FILE_READ"))
                .singleElement()
                .returns("inspector", AuditEntry::actor);
    }

    @ParameterizedTest
    @Tag("R58")
    @ValueSource(strings = {"admin", "manager", "supervision", "leader", "market", "hotline", "window"})
    void nobodyElseOpensOrAddsAFile(String user) {
        handedIn(Map.of("票据.pdf", PDF));
        Visitor staff = Visitor.staff(port, user);
        assertThat(staff.get(address(files().get(0))).statusCode()).isEqualTo(403);
        assertThat(add(staff, "新.pdf", PDF).statusCode()).isEqualTo(403);
        assertThat(files()).hasSize(1);
    }

    @Test
    @Tag("R58")
    void aStrangerIsSentToTheLoginAndAFileOfAnotherLeadIsNone() {
        handedIn(Map.of("票据.pdf", PDF));
        String address = address(files().get(0));
        HttpResponse<String> answer = Visitor.stranger(port).get(address);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(answer)).endsWith("/login");
        String number = receipt.number();
        reported();
        assertThat(Visitor.staff(port, "inspector")
                        .get(address.replace(number, receipt.number()))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"票据.exe, MZ, 票据.exe", "票据.pdf, '', 空文件", "票据.jpg, %PDF-1.4, 扩展名"})
    void aFileThatIsNotInOrderIsRefusedAndWhatWasTypedStays(String name, String content, String said) {
        HttpResponse<String> refused = Visitor.stranger(port).upload("/report", REPORT, "files", Map.of(name, content));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(said, "QXTEXT", "文件需要重新选择");
    }

    @Test
    @Tag("R58")
    void anInspectorAddsWhatCameLaterAndARefusedFileIsNotKept() {
        reported();
        Visitor inspector = Visitor.staff(port, "inspector");
        assertThat(add(inspector, "笔录.pdf", PDF).statusCode()).isEqualTo(302);
        HttpResponse<String> refused = add(inspector, "程序.pdf", "MZ");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("程序.pdf", "笔录.pdf");
        assertThat(files()).singleElement().returns("inspector", Evidence::by);
    }

    private void handedIn(Map<String, String> files) {
        HttpResponse<String> taken = Visitor.stranger(port).upload("/report", REPORT, "files", files);
        Matcher number = NUMBER.matcher(taken.body());
        assertThat(number.find()).as(taken.body()).isTrue();
        receipt = new LeadIntake.Receipt(number.group(1), null);
    }

    private HttpResponse<String> add(Visitor visitor, String name, String content) {
        return visitor.upload("/leads/" + receipt.number() + "/files", Map.of(), "files", Map.of(name, content));
    }

    private List<Evidence> files() {
        return ask("li", FIRST, () -> reading.read(receipt.number())).evidence();
    }

    private String address(Evidence file) {
        return "/leads/" + receipt.number() + "/files/" + file.id();
    }
}
