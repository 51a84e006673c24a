package cn.suyuanban.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledgerfile.LedgerFile;
import cn.suyuanban.ledgerfile.ProblemRow;
import cn.suyuanban.ledgerfile.SampleLedgers;
import cn.suyuanban.problem.ProblemLedger;
import cn.suyuanban.support.SuyuanbanTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The file holds every problem of the county: few take it out, the office alone brings it in. */
@SuyuanbanTest
class SecurityProblemFileTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProblemLedger problems;

    @ParameterizedTest
    @ValueSource(strings = {"/problems/file", "/problems/file/export", "/problems/file/blank"})
    void onlyThoseWhoSeeAllProblemsTakeThemOut(String door) {
        assertThat(Visitor.stranger(port).get(door).statusCode()).isEqualTo(302);
        for (String user : new String[] {"fire", "team", "designer", "admin"}) {
            assertThat(Visitor.staff(port, user).get(door).statusCode())
                    .as(user)
                    .isEqualTo(403);
        }
        for (String user : new String[] {"manager", "supervision", "leader"}) {
            assertThat(Visitor.staff(port, user).get(door).statusCode())
                    .as(user)
                    .isEqualTo(200);
        }
    }

    @Test
    void onlyTheOfficeBringsThemInAndOnlyFromItsOwnPage() throws IOException {
        long before = problems.countsAt(far()).found();
        byte[] file = file(SampleLedgers.problems().subList(0, 1));
        for (String user : new String[] {"fire", "supervision", "leader", "admin"}) {
            assertThat(Visitor.staff(port, user)
                            .upload("/problems/file", "ledger", file)
                            .statusCode())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(Visitor.staff(port, "manager")
                        .uploadWithoutToken("/problems/file", "ledger", "PK")
                        .statusCode())
                .isEqualTo(403);
        assertThat(problems.countsAt(far()).found()).isEqualTo(before);
    }

    @Test
    void theOfficeIsToldWhatIsWrongWithAFileAndNothingIsTakenOver() throws IOException {
        HttpResponse<String> unreadable =
                Visitor.staff(port, "manager").upload("/problems/file", "ledger", "no workbook");
        assertThat(unreadable.statusCode()).isEqualTo(200);
        assertThat(unreadable.body()).contains("一行也没有导入").contains("role=\"alert\"");
        List<ProblemRow> rows = SampleLedgers.problems();
        HttpResponse<String> faulty = Visitor.staff(port, "manager")
                .upload("/problems/file", "ledger", file(List.of(rows.get(0), rows.get(0))));
        assertThat(faulty.body()).contains("1 处问题，一行也没有导入").contains("<td>3</td><td>A</td><td>编号</td>");
    }

    @Test
    void theOfficeBringsALedgerInAndTakesItOut() throws IOException {
        ProblemRow row = SampleLedgers.problems().get(0);
        ProblemRow named = new ProblemRow("门-示例-1", row.found(), row.duty(), row.task(), row.status());
        Visitor manager = Visitor.staff(port, "manager");
        assertThat(manager.upload("/problems/file", "ledger", file(List.of(named)))
                        .body())
                .contains("已导入 1 个问题：已销号 1 个，推进中 0 个");
        HttpResponse<InputStream> out = manager.bytes(manager.request("/problems/file/export"));
        assertThat(out.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(LedgerFile.PROBLEMS.read(out.body()).rows()).contains(named);
    }

    private static Instant far() {
        return Instant.parse("2099-01-01T00:00:00Z");
    }

    private static byte[] file(List<ProblemRow> rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        LedgerFile.PROBLEMS.write(rows, file);
        return file.toByteArray();
    }
}
