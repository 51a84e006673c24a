package cn.suyuanban.procedure.problem;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledgerfile.LedgerFileException;
import cn.suyuanban.ledgerfile.LedgerFileException.Fault;
import cn.suyuanban.ledgerfile.ProblemRow;
import cn.suyuanban.ledgerfile.ProblemRow.Duty;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import cn.suyuanban.ledgerfile.SampleLedgers;
import cn.suyuanban.problem.Actor;
import cn.suyuanban.problem.ProblemCounts;
import cn.suyuanban.problem.ProblemRefusedException;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.annotation.Transactional;

/** The county's ledger of problems goes through the product and comes out the same; a faulty one changes nothing. */
@SuyuanbanTest
@EveryDatabase
@Transactional
class ProblemBookTest extends TakenOverProblem {

    private static final Duty FIRE = new Duty("fire-head", "fire", "", List.of("market"), "supervision");

    @Autowired
    private CaseFiles files;

    @BeforeEach
    void day() {
        counter.at("2026-11-02T09:00");
    }

    /** The second time into a database that never saw the first. */
    @Test
    @Tag("R49")
    void aHundredAndThirteenProblemsComeOutAsTheyWentInAndGoInAgain() throws IOException {
        List<ProblemRow> all = SampleLedgers.problems();
        assertThat(all.stream().map(ProblemRow::status).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Status.class));
        ProblemCounts before = problems.countsAt(now());
        take(all);
        List<ProblemRow> once = give("WT-2023-");
        assertThat(once).isEqualTo(all);
        ProblemCounts after = problems.countsAt(now());
        assertThat(after.found() - before.found()).isEqualTo(113);
        assertThat(after.closed() - before.closed()).isEqualTo(102);
        assertThat(after.open() - before.open()).isEqualTo(11);
        TestTransaction.end();
        TestTransaction.start();
        assertThat(give("WT-2023-")).isEmpty();
        take(once);
        assertThat(give("WT-2023-")).isEqualTo(all);
    }

    @Test
    void aProblemOfTheProductComesOutWithTheNamesOfItsUnitsAndGoesInAgain() throws IOException {
        submitted();
        String number = problems.find(problem.getId()).number();
        ProblemRow out = give(number).get(0);
        assertThat(out.duty()).isEqualTo(new Duty("消防救援大队分管领导", "消防救援大队", "防火监督科科长", List.of(), "督查室"));
        assertThat(out.task().evidence()).isEqualTo("消防验收意见书一份");
        TestTransaction.end();
        TestTransaction.start();
        counter.at("2026-11-03T09:00");
        assertThat(book.take(file(List.of(out)), OFFICE, departments()).rows()).hasSize(1);
        assertThat(give(number)).containsExactly(out);
    }

    @Test
    void whatWasStruckOffIsAClosedCaseWithoutSteps() throws IOException {
        take(List.of(row("示例-9", Status.CLOSED, new Duty("", "原乡镇企业局", "", List.of(), ""), null)));
        assertThat(files.findByNumber("示例-9"))
                .hasValueSatisfying(file -> assertThat(file.outcome()).isEqualTo("已销号"));
        assertThat(give("示例-9").get(0).duty().unit()).isEqualTo("原乡镇企业局");
    }

    @Test
    void workThatGoesOnIsGivenToDepartmentsOfTheProduct() {
        assertThat(faults(
                        row("示例-1", Status.WORKING, new Duty("fire-head", "原乡镇企业局", "", List.of(), "督查室"), null),
                        row("示例-2", Status.ASSIGNED, new Duty("", "fire", "", List.of("fire"), "消防救援大队"), null)))
                .extracting(Fault::row, Fault::title, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple(2, "责任单位", "unit-unknown"),
                        tuple(3, "牵头领导", "unit-missing"),
                        tuple(3, "配合单位", "duty-same"),
                        tuple(3, "督办单位", "duty-same"));
        assertThat(files.findByNumber("示例-1")).isEmpty();
    }

    @Test
    void aNumberThatIsTakenOrReservedIsRefusedByItsRow() throws IOException {
        take(List.of(row("示例-1", Status.WORKING, FIRE, null)));
        assertThat(faults(
                        row("示例-2", Status.WORKING, FIRE, null),
                        row("示例-1", Status.WORKING, FIRE, null),
                        row("20270101-000001", Status.WORKING, FIRE, null)))
                .extracting(Fault::row, Fault::column, Fault::code)
                .containsExactly(tuple(3, "A", "code-exists"), tuple(4, "A", "number-reserved"));
        assertThat(give("示例-")).hasSize(1);
    }

    @Test
    void onlyTheOfficeTakesALedgerOver() {
        assertThatThrownBy(() -> book.take(
                        file(List.of(row("示例-1", Status.CLOSED, FIRE, null))),
                        new Actor("admin", Set.of("camunda-admin")),
                        departments()))
                .isInstanceOf(ProblemRefusedException.class);
    }

    private List<Fault> faults(ProblemRow... rows) {
        return catchThrowableOfType(LedgerFileException.class, () -> take(List.of(rows)))
                .faults();
    }

    private static Instant now() {
        return county("2026-11-02T09:00");
    }
}
