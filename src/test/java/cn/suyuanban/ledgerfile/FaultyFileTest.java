package cn.suyuanban.ledgerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.suyuanban.ledgerfile.LedgerFile.Imported;
import cn.suyuanban.ledgerfile.LedgerFileException.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** A file with a fault is refused as a whole, and says in which cell what is wrong. */
class FaultyFileTest {

    private static final List<String> TITLES = List.of("编号", "来源", "企业/项目", "发现日期", "问题描述", "类别", "状态", "进展（%）");

    @Test
    void aFileWithTheNeededColumnsInAnyOrderIsRead() throws IOException {
        Imported<ProblemRow> imported = read(file(sheet -> {
            sheet.value(0, 9, "序号");
            sheet.value(0, 10, " 完成\n时限 ");
            date(sheet, 1, 10, LocalDate.of(2026, 3, 2));
            sheet.value(1, 0, 17);
            sheet.value(5, 3, "  ");
        }));

        assertThat(imported.ignored()).containsExactly("序号");
        assertThat(imported.rows()).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo("17");
            assertThat(row.task().due()).contains(LocalDate.of(2026, 3, 2));
            assertThat(row.duty().unit()).isEmpty();
        });
    }

    @Test
    void mergedCellsAreNamed() {
        assertThat(faults(sheet -> {
                    sheet.range(1, 2, 3, 2).merge();
                    sheet.range(6, 8, 6, 9).merge();
                }))
                .contains("2 C 企业/项目 cell-merged", "7 I  cell-merged");
        assertThat(messages(sheet -> sheet.range(1, 2, 3, 2).merge()))
                .contains("第 2 行 C 列“企业/项目”：C2:C4 是合并单元格，请取消合并，并在每个单元格内填写。");
    }

    @Test
    void datesThatAreTextAreNamed() {
        assertThat(messages(sheet -> sheet.value(1, 3, "2023.5.6")))
                .containsExactly("第 2 行 D 列“发现日期”：日期“2023.5.6”是文本，请改为日期格式，例如 2026-03-02。");
    }

    @Test
    void datesThatAreNumbersOrUnlikelyAreNamed() {
        assertThat(faults(sheet -> {
                    sheet.value(1, 3, 20230506);
                    sheet.style(1, 3).format("0").set();
                }))
                .containsExactly("2 D 发现日期 date-expected");
        assertThat(faults(sheet -> sheet.value(1, 3, true))).containsExactly("2 D 发现日期 date-expected");
        assertThat(faults(sheet -> date(sheet, 1, 3, LocalDate.of(1905, 3, 2))))
                .containsExactly("2 D 发现日期 date-unlikely");
        assertThat(faults(sheet -> sheet.value(1, 3, 1_000_000_000))).containsExactly("2 D 发现日期 date-unlikely");
    }

    @Test
    void everyFormatOfADateIsADate() throws IOException {
        for (String format : List.of(
                "yyyy/m/d", "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "[$-804]m-d", "yyyy-mm-dd hh:mm")) {
            Imported<ProblemRow> imported = read(file(sheet -> {
                sheet.value(1, 3, LocalDate.of(2026, 3, 2));
                sheet.style(1, 3).format(format).set();
            }));
            assertThat(imported.rows().get(0).found().foundOn()).as(format).isEqualTo("2026-03-02");
        }
    }

    @Test
    void aCodeThatComesTwiceIsNamedWithTheRowWhereItCameFirst() {
        assertThat(messages(sheet -> {
                    row(sheet, 2, "A-2");
                    row(sheet, 3, " A-1 ");
                }))
                .containsExactly("第 4 行 A 列“编号”：“A-1”与第 2 行重复，请改正或删去一行。");
    }

    @Test
    void whatIsMissingOrUnknownIsNamed() {
        assertThat(messages(sheet -> {
                    sheet.value(1, 1, "电话");
                    sheet.value(1, 4, " ");
                    sheet.value(2, 0, "A-2");
                }))
                .contains(
                        "第 2 行 B 列“来源”：没有“电话”这个选项，请填写调研、入企、座谈、12345、专项检查中的一项。",
                        "第 2 行 E 列“问题描述”：没有填写，请补上。",
                        "第 3 行 B 列“来源”：没有填写，请补上。")
                .hasSize(8);
    }

    @Test
    void numbersThatAreTextOrOutOfRangeAreNamed() {
        assertThat(faults(sheet -> sheet.value(1, 7, "80%"))).containsExactly("2 H 进展（%） number-as-text");
        assertThat(faults(sheet -> sheet.value(1, 7, 101))).containsExactly("2 H 进展（%） number-out-of-range");
        assertThat(faults(sheet -> sheet.value(1, 7, 0.5))).containsExactly("2 H 进展（%） number-out-of-range");
        assertThat(faults(sheet -> sheet.value(1, 0, 140826230301000017L))).containsExactly("2 A 编号 text-expected");
    }

    @Test
    void aShareOfOneHundredShownAsPercentIsThatPercent() throws IOException {
        Imported<ProblemRow> imported = read(file(sheet -> {
            sheet.value(1, 7, 0.29);
            sheet.style(1, 7).format("0%").set();
        }));
        assertThat(imported.rows().get(0).task().progress()).contains(29);
    }

    @Test
    void formulasAreNamed() {
        assertThat(faults(sheet -> sheet.formula(1, 7, "40+40"))).containsExactly("2 H 进展（%） cell-formula");
    }

    @Test
    void columnsThatAreMissingOrComeTwiceAreNamed() {
        assertThat(messages(sheet -> sheet.value(0, 6, "情况"))).containsExactly("第 1 行：没有列“状态”，请在第一行补上这一列。");
        assertThat(messages(sheet -> sheet.value(0, 8, "进展(%)"))).containsExactly("第 1 行 I 列“进展(%)”：这一列出现了两次，请删去一列。");
    }

    @Test
    void allFaultsAreKnownAndTheFirstTenSpelledOut() {
        LedgerFileException refused = refusal(sheet -> {
            for (int row = 1; row <= 30; row++) {
                row(sheet, row, "A-" + row);
                sheet.value(row, 6, "好了");
            }
        });
        assertThat(refused.code()).isEqualTo("file-faulty");
        assertThat(refused.faults()).hasSize(30);
        assertThat(refused)
                .hasMessageStartingWith("file-faulty: 文件有 30 处问题，一行也没有导入。第 2 行 G 列“状态”：")
                .hasMessageEndingWith("其余 20 处略。");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        refused("编号,来源".getBytes(StandardCharsets.UTF_8), "file-unreadable", "另存为 .xlsx");
        refused(new byte[0], "file-unreadable", "另存为 .xlsx");
        refused(zip("xl/workbook.xml", "<workbook><sheets/></workbook>".getBytes()), "file-unreadable", "另存为");
        refused(zip("readme.txt", new byte[10]), "file-unreadable", "另存为 .xlsx");
        byte[] whole = file(sheet -> {});
        refused(Arrays.copyOf(whole, whole.length / 2), "file-unreadable", "另存为 .xlsx");
    }

    @Test
    void whatIsTooBigIsRefusedBeforeItFillsTheMemory() throws IOException {
        refused(new byte[10 * 1024 * 1024 + 1], "file-too-big", "超过 10 MB");
        refused(zip("xl/media/image1.png", new byte[101 * 1024 * 1024]), "file-too-big", "展开后过大");
    }

    @Test
    void anEmptySheetIsRefused() throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Workbook book = new Workbook(to, "test", "1.0");
        book.newWorksheet("空");
        book.finish();
        refused(to.toByteArray(), "file-empty", "第一行请写列名");
    }

    private static void refused(byte[] file, String code, String says) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(LedgerFileException.class)
                .hasMessageStartingWith(code + ": ")
                .hasMessageContaining(says);
    }

    private static List<String> faults(Consumer<Worksheet> change) {
        return refusal(change).faults().stream()
                .map(fault -> fault.row() + " " + fault.column() + " " + fault.title() + " " + fault.code())
                .toList();
    }

    private static List<String> messages(Consumer<Worksheet> change) {
        return refusal(change).faults().stream().map(Fault::toString).toList();
    }

    private static LedgerFileException refusal(Consumer<Worksheet> change) {
        return catchThrowableOfType(LedgerFileException.class, () -> read(file(change)));
    }

    private static Imported<ProblemRow> read(byte[] file) throws IOException {
        return LedgerFile.PROBLEMS.read(new ByteArrayInputStream(file));
    }

    /** A ledger of one good row, changed. */
    private static byte[] file(Consumer<Worksheet> change) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Workbook book = new Workbook(to, "test", "1.0");
        Worksheet sheet = book.newWorksheet("问题台账");
        for (int column = 0; column < TITLES.size(); column++) {
            sheet.value(0, column, TITLES.get(column));
        }
        row(sheet, 1, "A-1");
        change.accept(sheet);
        book.finish();
        return to.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String code) {
        sheet.value(row, 0, code);
        sheet.value(row, 1, "调研");
        sheet.value(row, 2, "示例企业");
        date(sheet, row, 3, LocalDate.of(2026, 3, 2));
        sheet.value(row, 4, "示例问题");
        sheet.value(row, 5, "审批");
        sheet.value(row, 6, "已登记");
        sheet.value(row, 7, 40);
    }

    private static void date(Worksheet sheet, int row, int column, LocalDate date) {
        sheet.value(row, column, date);
        sheet.style(row, column).format("yyyy-mm-dd").set();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(to)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return to.toByteArray();
    }
}
