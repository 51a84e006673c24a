package cn.suyuanban.listfile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.listfile.ListFile.Column;
import cn.suyuanban.listfile.ListFile.Format;
import cn.suyuanban.listfile.ListFile.Lines;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListFileTest {

    private static final ListFile<Entry> FILE = new ListFile<>(
            "清单",
            List.of(
                    new Column<>("名称", 12, Entry::name),
                    new Column<>("数", 8, Entry::number),
                    new Column<>("时间", 16, Entry::at)));

    private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 2, 9, 5);

    @Test
    void aLineStandsInCsvAsItIsAndNothingSaidIsEmpty() throws IOException {
        assertThat(csv(new Entry("甲，“乙”\"丙\"", new BigDecimal("12.50"), AT), new Entry("丁", null, null)))
                .isEqualTo("\ufeff名称,数,时间\r\n\"甲，“乙”\"\"丙\"\"\",12.50,2026-11-02 09:05\r\n丁,,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "－1"})
    void aTextThatWouldBeCalculatedStaysAText(String text) throws IOException {
        assertThat(csv(new Entry(text, null, null))).contains("'" + text);
    }

    @Test
    void aNumberBelowZeroStaysANumber() throws IOException {
        assertThat(csv(new Entry("甲", new BigDecimal("-3"), null))).contains("甲,-3,");
    }

    @Test
    void anExcelFileKeepsNumbersAsNumbersAndTextsAsTexts() throws IOException {
        List<Row> rows = xlsx(new Entry("=1+1", BigDecimal.TEN, AT));
        assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCell(0).asString()).isEqualTo("=1+1");
        assertThat(rows.get(1).getCell(1).asNumber()).isEqualByComparingTo("10");
        assertThat(rows.get(1).getCell(2).asDate()).isEqualToIgnoringSeconds(AT);
    }

    @Test
    void aLongListIsWholeAndGoesOutWhileItIsWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int begun;
        try (Lines<Entry> lines = FILE.begin(Format.XLSX, out)) {
            for (int line = 0; line < 20_000; line++) {
                lines.line(new Entry("第" + line, BigDecimal.valueOf(line), AT));
            }
            begun = out.size();
            lines.note("到此为止");
        }
        assertThat(begun).isGreaterThan(out.size() / 2);
        List<Row> rows = rows(out);
        assertThat(rows).hasSize(20_002);
        assertThat(rows.get(20_000).getCell(0).asString()).isEqualTo("第19999");
        assertThat(rows.get(20_001).getCell(0).asString()).isEqualTo("到此为止");
    }

    private static String csv(Entry... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(Format.CSV, out, entries);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Row> xlsx(Entry... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(Format.XLSX, out, entries);
        return rows(out);
    }

    private static void write(Format format, OutputStream out, Entry... entries) throws IOException {
        try (Lines<Entry> lines = FILE.begin(format, out)) {
            for (Entry entry : entries) {
                lines.line(entry);
            }
        }
    }

    private static List<Row> rows(ByteArrayOutputStream out) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.toList();
        }
    }

    private record Entry(String name, BigDecimal number, LocalDateTime at) {}
}
