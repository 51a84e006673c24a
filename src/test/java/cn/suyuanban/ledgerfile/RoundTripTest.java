package cn.suyuanban.ledgerfile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledgerfile.LedgerFile.Imported;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A ledger that was exported is the same ledger when it is imported. */
class RoundTripTest {

    @Test
    @Tag("R49")
    void aHundredAndThirteenProblemsComeBackAsTheyWere() throws IOException {
        List<ProblemRow> problems = SampleLedgers.problems();

        Imported<ProblemRow> imported = read(LedgerFile.PROBLEMS, write(LedgerFile.PROBLEMS, problems));

        assertThat(imported.rows()).isEqualTo(problems).hasSize(113);
        assertThat(imported.rows())
                .filteredOn(row -> row.status() == Status.CLOSED)
                .hasSize(102);
        assertThat(imported.ignored()).isEmpty();
    }

    @Test
    void eightyEightProjectsComeBackWithTheirAmounts() throws IOException {
        List<ProjectRow> projects = SampleLedgers.projects();

        List<ProjectRow> imported =
                read(LedgerFile.PROJECTS, write(LedgerFile.PROJECTS, projects)).rows();

        assertThat(imported).isEqualTo(projects).hasSize(88);
        assertThat(total(imported)).isEqualByComparingTo("3772700");
        assertThat(total(imported.stream()
                        .filter(row -> row.industrial().equals(Optional.of(true)))
                        .toList()))
                .isEqualByComparingTo("2100000");
    }

    @Test
    void anEmptyLedgerIsOneWithHeadingsOnly() throws IOException {
        assertThat(read(LedgerFile.PROBLEMS, write(LedgerFile.PROBLEMS, List.of()))
                        .rows())
                .isEmpty();
    }

    /** A text that begins like a formula stays a text, or a problem's description could run on the reader's machine. */
    @Test
    void noTextBecomesAFormula() throws IOException {
        assertThat(sheet(write(LedgerFile.PROBLEMS, SampleLedgers.problems()))).doesNotContain("<f>");
    }

    @Test
    void theFilePrintsOnLandscapeA4WithItsHeadingsOnEveryPage() throws IOException {
        byte[] file = write(LedgerFile.PROJECTS, List.of());

        assertThat(sheet(file))
                .contains("orientation=\"landscape\"")
                .contains("paperSize=\"9\"")
                .contains("fitToWidth=\"1\"")
                .contains("fitToHeight=\"0\"")
                .contains("&#x9879;&#x76ee;&#x6e05;&#x5355;");
        assertThat(part(file, "xl/workbook.xml")).contains("_xlnm.Print_Titles").contains("$1:$1");
    }

    private static BigDecimal total(List<ProjectRow> projects) {
        return projects.stream().map(row -> row.money().total()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <R> byte[] write(LedgerFile<R> ledger, List<R> rows) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        ledger.write(rows, to);
        return to.toByteArray();
    }

    private static <R> Imported<R> read(LedgerFile<R> ledger, byte[] file) throws IOException {
        return ledger.read(new ByteArrayInputStream(file));
    }

    private static String sheet(byte[] file) throws IOException {
        return part(file, "xl/worksheets/sheet1.xml");
    }

    private static String part(byte[] file, String name) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
