package cn.suyuanban.monthlyreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.document.PdfText;
import cn.suyuanban.figures.By;
import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.FigureWords;
import cn.suyuanban.figures.Figures;
import cn.suyuanban.figures.Filter;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the paper says against what the figures say. */
@SuyuanbanTest
class MonthlyReportTest {

    @Autowired
    private MonthlyReports reports;

    @Autowired
    private Figures figures;

    @Autowired
    private Restaurant restaurant;

    @BeforeEach
    void aCaseInOctoberThatIsLateInDecember() {
        restaurant.at("2026-10-12T09:00");
        restaurant.accepted(Restaurant.application());
        restaurant.at("2026-12-15T10:00");
    }

    @Test
    void everyFigureStandsInItWithTheValueTheFiguresAnswer() {
        String text = printed("2026-10");
        for (Figure figure : october()) {
            String value = FigureWords.value(figure).replace(" ", "");
            String made = FigureWords.made(figure);
            assertThat(text).contains(figure.name() + value + (made == null ? "" : made.replace(" ", "")));
            assertThat(text)
                    .contains(figure.name() + "："
                            + (figure.definition().denominator().isEmpty() ? "计" : "分子是")
                            + figure.definition().numerator().replaceAll("\\s", ""))
                    .contains(figure.definition().exclusions().replaceAll("\\s", ""));
        }
    }

    @Test
    void partsByDepartmentAndFlowStandInItWithTheirValues() {
        String text = printed("2026-10");
        Figure open = october().stream()
                .filter(figure -> figure.id().equals("steps-open"))
                .findFirst()
                .orElseThrow();
        assertThat(open.parts()).isNotEmpty();
        for (By by : List.of(By.DEPARTMENT, By.SERVICE)) {
            assertThat(text).contains("在办环节数，" + by.chinese());
        }
        assertThat(open.parts())
                .filteredOn(part -> part.name().equals("市场监督管理局") || part.key().equals("open-restaurant"))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(text).contains(part.name() + FigureWords.number(part.value())));
    }

    @Test
    void itsTrendHasTheMonthsBefore() {
        String text = printed("2026-10");
        assertThat(text).contains("从2025-11到2026-10", "25-11", "26-10", "收件数（件）", "按期办结率（%）");
    }

    @Test
    void itSaysWhatItCountsAndNumbersItsPages() {
        assertThat(printed("2026-10"))
                .contains("涑愿办督办月报", "2026年10月", "从2026-10-01计到2026-10-31", "第1页，共", "制表时间2026")
                .doesNotContain("未完结");
    }

    @Test
    void aMonthThatIsNotOverSaysSo() {
        assertThat(printed("2026-12")).contains("未完结", "从2026-12-01计到2026-12-15");
    }

    @Test
    void withoutAMonthItIsTheLastThatIsOver() {
        assertThat(reports.of(" ").month()).hasToString("2026-11");
    }

    @Test
    void aMonthToComeOrBeforeTheFirstRecordOrNoneAtAllIsRefused() {
        refused("2027-01", "month-future");
        refused("1999-12", "month-unrecorded");
        refused("十月", "month-unreadable");
        refused("2026-13", "month-unreadable");
    }

    private void refused(String month, String code) {
        assertThatThrownBy(() -> reports.of(month))
                .isInstanceOfSatisfying(
                        MonthRefusedException.class,
                        told -> assertThat(told.getBody().getProperties()).containsEntry("code", code));
    }

    private List<Figure> october() {
        return figures.summary(LocalDate.of(2026, 10, 31), new Filter(LocalDate.of(2026, 10, 1), null, null))
                .figures();
    }

    private String printed(String month) {
        byte[] pdf = ReportPrinter.print(reports.of(month));
        return PdfText.of(pdf);
    }
}
