package cn.suyuanban.scaffold;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** A county's list of matters (事项清单) as a spreadsheet: a row of headings, then one matter a row. */
final class MatterList {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Empty rows count, so that numbers are those of the spreadsheet. */
    private static final CSVFormat AS_WRITTEN =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private MatterList() {}

    /**
     * Reads a list.
     *
     * @param file {@code .xlsx}, or {@code .csv} in UTF-8 or GBK, which is what Excel writes in China
     * @throws BadMatterException {@code list-type-unknown}, {@code list-empty}, {@code list-unreadable}, {@code column-missing}
     */
    static List<Row> read(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            return rows(sheet(file));
        }
        if (name.endsWith(".csv")) {
            return rows(csv(Files.readAllBytes(file)));
        }
        throw new BadMatterException("list-type-unknown", "不认识的文件“" + file.getFileName() + "”", "请另存为 .xlsx 或者 .csv");
    }

    private static List<Line> sheet(Path file) throws IOException {
        try (InputStream content = new ByteArrayInputStream(Files.readAllBytes(file));
                ReadableWorkbook book = new ReadableWorkbook(content);
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        book.getFirstSheet().openStream()) {
            return rows.map(row -> new Line(
                            row.getRowNum(),
                            IntStream.range(0, row.getCellCount())
                                    .mapToObj(row::getCellText)
                                    .toList()))
                    .toList();
        } catch (ExcelReaderException e) {
            throw new BadMatterException("list-unreadable", "不是有效的 Excel 文件：" + e.getMessage(), "请用 Excel 重新保存");
        }
    }

    private static List<Line> csv(byte[] content) throws IOException {
        try (CSVParser parser = AS_WRITTEN.parse(new StringReader(text(content)))) {
            List<Line> lines = new ArrayList<>();
            parser.forEach(record -> lines.add(new Line((int) record.getRecordNumber(), record.toList())));
            return lines;
        }
    }

    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("GBK"));
        }
    }

    private static List<Row> rows(List<Line> lines) {
        if (lines.isEmpty()) {
            throw new BadMatterException("list-empty", "清单是空的", "第一行写列名，以下每行一个事项");
        }
        List<Optional<Column>> columns = lines.get(0).cells().stream()
                .map(cell -> Column.titled(cell == null ? "" : cell))
                .toList();
        Stream.of(Column.NAME, Column.LEAD, Column.PROMISED)
                .filter(needed -> !columns.contains(Optional.of(needed)))
                .findFirst()
                .ifPresent(missing -> {
                    throw new BadMatterException(
                            "column-missing", "第一行没有列“" + missing.title() + "”", "列名为：" + titles());
                });
        return lines.stream()
                .skip(1)
                .map(line -> new Row(line.number(), line.read(columns)))
                .filter(row -> !row.said().isEmpty())
                .toList();
    }

    private static String titles() {
        return String.join("、", Stream.of(Column.values()).map(Column::title).toList());
    }

    /**
     * What one row says of a matter.
     *
     * @param number of the row as the spreadsheet counts it, headings included
     */
    record Row(int number, Map<Column, String> said) {}

    private record Line(int number, List<String> cells) {

        Map<Column, String> read(List<Optional<Column>> columns) {
            Map<Column, String> said = new EnumMap<>(Column.class);
            for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
                String cell = cells.get(i) == null ? "" : cells.get(i).strip();
                if (!cell.isEmpty()) {
                    columns.get(i).ifPresent(known(said, cell));
                }
            }
            return said;
        }

        private static Consumer<Column> known(Map<Column, String> said, String cell) {
            return column -> said.put(column, cell);
        }
    }
}
