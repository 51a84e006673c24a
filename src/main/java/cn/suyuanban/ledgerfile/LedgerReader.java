package cn.suyuanban.ledgerfile;

import cn.suyuanban.ledgerfile.LedgerFile.Imported;
import cn.suyuanban.ledgerfile.LedgerFile.Objection;
import cn.suyuanban.ledgerfile.LedgerFile.Values;
import cn.suyuanban.ledgerfile.LedgerFileException.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads one file, gathering every fault before it says no. */
final class LedgerReader<R> {

    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int MOST_ROWS = 10_000;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private final List<Column<R, ?>> columns;
    private final Column<R, String> key;
    private final Function<Values, R> build;
    private final Function<R, List<Objection>> owner;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> rowOfKey = new HashMap<>();
    private Headings<R> headings;

    LedgerReader(
            List<Column<R, ?>> columns,
            Column<R, String> key,
            Function<Values, R> build,
            Function<R, List<Objection>> owner) {
        this.columns = columns;
        this.key = key;
        this.build = build;
        this.owner = owner;
    }

    Imported<R> read(InputStream content) throws IOException {
        byte[] file = content.readNBytes(MOST_BYTES + 1);
        if (file.length > MOST_BYTES) {
            throw new LedgerFileException("file-too-big", "文件超过 10 MB，请删去图片和多余的工作表后重试");
        }
        List<String> merged = WorkbookParts.mergedCells(file);
        List<Row> rows = rows(file);
        if (rows.isEmpty()) {
            throw new LedgerFileException("file-empty", "第一张工作表是空的，第一行请写列名，以下每行一条");
        }
        if (rows.size() > MOST_ROWS + 1) {
            throw new LedgerFileException("file-too-big", "超过 " + MOST_ROWS + " 行，请分成几个文件导入");
        }
        headings = new Headings<>(rows.get(0), columns, faults);
        merged.forEach(this::refuseMerged);
        Map<Integer, Values> read = new LinkedHashMap<>();
        rows.stream()
                .skip(1)
                .filter(LedgerReader::saysSomething)
                .forEach(row -> read.put(row.getRowNum(), values(row)));
        refuseFaulty();
        List<R> built = new ArrayList<>();
        read.forEach((number, said) -> built.add(accepted(number, build.apply(said))));
        refuseFaulty();
        return new Imported<>(List.copyOf(built), headings.ignored());
    }

    private void refuseFaulty() {
        if (!faults.isEmpty()) {
            // by column as people see them: A to Z come before AA
            faults.sort(Comparator.comparingInt(Fault::row)
                    .thenComparing(fault -> fault.column().length())
                    .thenComparing(Fault::column));
            throw new LedgerFileException(faults);
        }
    }

    /** The row, whose faults have been noted. */
    private R accepted(int number, R row) {
        for (Objection objection : owner.apply(row)) {
            headings.places().forEach((column, place) -> {
                if (column.title().equals(objection.title())) {
                    fault(number, place, column, objection.code(), objection.message());
                }
            });
        }
        return row;
    }

    /** The library throws what it likes at a damaged file, which is in memory: there is no other reason to fail. */
    private static List<Row> rows(byte[] file) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.limit(MOST_ROWS + 2L).toList();
        } catch (IOException | RuntimeException e) {
            throw WorkbookParts.unreadable();
        }
    }

    private static boolean saysSomething(Row row) {
        return row.stream().anyMatch(cell -> !isEmpty(cell));
    }

    static boolean isEmpty(Cell cell) {
        return cell == null
                || cell.getType() == CellType.EMPTY
                || cell.getType() == CellType.STRING && cell.asString().isBlank();
    }

    /** Whole only if it added no fault. */
    private Values values(Row row) {
        Map<Column<?, ?>, Object> said = new HashMap<>();
        headings.places().forEach((column, place) -> {
            Cell cell = row.getOptionalCell(place).orElse(null);
            if (!isEmpty(cell)) {
                read(row, column, place, cell).ifPresent(value -> said.put(column, value));
            } else if (column.required()) {
                fault(row.getRowNum(), place, column, "value-missing", "没有填写，请补上");
            }
        });
        return new Values(said);
    }

    private Optional<Object> read(Row row, Column<R, ?> column, int place, Cell cell) {
        try {
            Object value = column.kind().read(cell);
            Integer other = column == key ? rowOfKey.putIfAbsent(key.kind().read(cell), row.getRowNum()) : null;
            if (other != null) {
                fault(row.getRowNum(), place, column, "code-duplicate", "“" + value + "”与第 " + other + " 行重复，请改正或删去一行");
            }
            return Optional.of(value);
        } catch (Kind.Refusal refusal) {
            fault(row.getRowNum(), place, column, refusal.code(), refusal.getMessage());
            return Optional.empty();
        }
    }

    private void fault(int row, int place, Column<R, ?> column, String code, String message) {
        faults.add(new Fault(row, Headings.letters(place), column.title(), code, message));
    }

    /** A merged cell has its text in the first only, so the others would silently be empty. */
    private void refuseMerged(String range) {
        String first = range.replaceAll(":.*", "");
        String letters = first.replaceAll("[^A-Z]", "");
        faults.add(new Fault(
                Integer.parseInt(first.replaceAll("[^0-9]", "")),
                letters,
                headings.title(letters),
                "cell-merged",
                range + " 是合并单元格，请取消合并，并在每个单元格内填写"));
    }
}
