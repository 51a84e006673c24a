package cn.suyuanban.project;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.ledgerfile.LedgerFile;
import cn.suyuanban.ledgerfile.LedgerFileException;
import cn.suyuanban.ledgerfile.LedgerFileException.Fault;
import cn.suyuanban.ledgerfile.ProjectRow;
import cn.suyuanban.ledgerfile.SampleLedgers;
import cn.suyuanban.project.facts.ProjectTotals;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The county's list of projects goes through the tables and comes out the same. */
@SuyuanbanTest
@EveryDatabase
@Transactional
class ProjectLedgerTest {

    @Autowired
    private ProjectLedger ledger;

    @Autowired
    private Projects projects;

    @Autowired
    private EngineClock clock;

    @BeforeEach
    void day() {
        clock.setTo(county("2026-03-02T09:00"));
    }

    @Test
    void eightyEightProjectsComeOutAsTheyWentInWithTheirTotal() throws IOException {
        ledger.take(file(SampleLedgers.projects()), "team");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ledger.give(out);
        assertThat(LedgerFile.PROJECTS
                        .read(new ByteArrayInputStream(out.toByteArray()))
                        .rows())
                .isEqualTo(SampleLedgers.projects());
        ProjectTotals totals = projects.totals(LocalDate.of(2026, 3, 2), clock.instant());
        assertThat(totals.projects()).isEqualTo(88);
        assertThat(totals.amount()).isEqualByComparingTo("37727000000");
    }

    @Test
    void aProjectThatIsThereAlreadyIsNamedByItsRowAndNothingIsTakenOver() throws IOException {
        List<ProjectRow> all = SampleLedgers.projects();
        ledger.take(file(all.subList(5, 6)), "team");
        LedgerFileException refused =
                catchThrowableOfType(LedgerFileException.class, () -> ledger.take(file(all), "team"));
        assertThat(refused.faults())
                .extracting(Fault::row, Fault::column, Fault::code)
                .containsExactly(tuple(7, "A", "code-exists"));
        assertThat(projects.totals(LocalDate.of(2026, 3, 2), clock.instant()).projects())
                .isEqualTo(1);
    }

    @Test
    void aStartThatHasNotComeIsNoFact() throws IOException {
        clock.setTo(county("2023-01-05T09:00"));
        LedgerFileException refused = catchThrowableOfType(
                LedgerFileException.class,
                () -> ledger.take(file(SampleLedgers.projects().subList(0, 1)), "team"));
        assertThat(refused)
                .hasMessageContaining("第 2 行")
                .hasMessageContaining("开工日期")
                .hasMessageContaining("晚于今天");
    }

    private static InputStream file(List<ProjectRow> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerFile.PROJECTS.write(rows, out);
        return new ByteArrayInputStream(out.toByteArray());
    }
}
