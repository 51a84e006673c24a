package cn.suyuanban.figures.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figures;
import cn.suyuanban.figures.Filter;
import cn.suyuanban.security.Visitor;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the files say against what the figures say. */
@SuyuanbanTest
class FigureFilesTest {

    private static final String CASES = "/api/ledger/figures/cases-open/cases";
    private static final Filter RESTAURANTS = new Filter(null, null, "open-restaurant");

    @LocalServerPort
    private int port;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Figures figures;

    private ProcessInstance instance;

    @BeforeEach
    void aCase() {
        instance = restaurant.accepted(Restaurant.application());
    }

    @Test
    void theSummaryNamesEveryFigureWithItsValueItsPartsAndItsDefinition() throws IOException {
        List<CSVRecord> lines = csv(get("manager", "/api/ledger/summary.csv?service=open-restaurant"));
        assertThat(wholes(lines)).containsExactlyElementsOf(figures.ids());
        Figure open = figures.of("cases-open", null, RESTAURANTS);
        List<CSVRecord> told = lines.stream()
                .filter(line -> line.get("指标编号").equals(open.id()))
                .toList();
        assertThat(told).hasSize(1 + open.parts().size());
        assertThat(told.get(0).get("数值")).isEqualTo(open.value().toPlainString());
        assertThat(told.get(0).get("不计入")).isEqualTo(open.definition().exclusions());
        assertThat(told).anySatisfy(line -> {
            assertThat(line.get("分项")).isEqualTo("按流程");
            assertThat(line.get("分项名称")).isEqualTo("开办餐饮店");
            assertThat(line.get("数值")).isEqualTo(open.value().toPlainString());
        });
        assertThat(lines)
                .filteredOn(line -> line.get("分项").equals("按部门"))
                .extracting(line -> line.get("指标编号") + " " + line.get("分项名称"))
                .contains("steps-open 市场监督管理局");
    }

    @Test
    void theCasesAreThoseTheFigureCounts() throws IOException {
        HttpResponse<String> answer = get("manager", CASES + ".csv?service=open-restaurant");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).startsWith("\ufeff");
        List<CSVRecord> lines = csv(answer);
        assertThat(lines)
                .hasSize(figures.of("cases-open", null, RESTAURANTS).value().intValueExact());
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.get("编号")).isEqualTo(instance.getBusinessKey());
            assertThat(line.get("名称")).isEqualTo("开办餐饮店");
            assertThat(line.get("收件时间")).matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");
            assertThat(line.get("办结时间")).isEmpty();
        });
    }

    @Test
    void theDataPlatformsFileDoesNotSayWhoApplied() throws IOException {
        assertThat(csv(get("data-platform", CASES + ".csv?service=open-restaurant")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.get("申请人")).isEmpty());
    }

    @Test
    void aFigureThatDoesNotOpenIsRefusedBeforeAFileBegins() {
        HttpResponse<String> answer = get("manager", "/api/ledger/figures/leads-received/cases.xlsx");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("figure-closed");
        assertThat(get("manager", "/api/ledger/figures/none/cases.csv").body()).contains("figure-unknown");
    }

    @Test
    void theBoardLinksToItsFilesWithTheSameFilters() {
        Visitor manager = Visitor.staff(port, "manager");
        assertThat(manager.get("/board?asOf=2026-10-31&department=market").body())
                .contains("/api/ledger/summary.xlsx?asOf=2026-10-31&amp;department=market", "summary.csv?");
        assertThat(manager.get("/board/figures/cases-open?service=open-restaurant")
                        .body())
                .contains(CASES + ".xlsx?service=open-restaurant", CASES + ".csv?");
    }

    private HttpResponse<String> get(String user, String address) {
        return Visitor.machine(port, user).get(address);
    }

    private static List<CSVRecord> csv(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return CSVFormat.EXCEL
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(answer.body().substring(1)))
                .getRecords();
    }

    private static List<String> wholes(List<CSVRecord> lines) {
        return lines.stream()
                .filter(line -> line.get("分项").isEmpty())
                .map(line -> line.get("指标编号"))
                .toList();
    }
}
