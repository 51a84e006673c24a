package cn.suyuanban.ledgerfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One kind of ledger as an Excel file (XLSX): headings in the first row of the first sheet, then one entry a row.
 *
 * <p>What {@link #write} wrote, {@link #read} reads the same again.
 */
public final class LedgerFile<R> {

    /** The ledger of problems with its three lists (问题、责任、任务清单). */
    public static final LedgerFile<ProblemRow> PROBLEMS =
            new LedgerFile<>("问题台账", ProblemRow.Columns.ALL, ProblemRow.Columns.CODE, ProblemRow.Columns::row);

    /** The list of projects (项目清单). */
    public static final LedgerFile<ProjectRow> PROJECTS =
            new LedgerFile<>("项目清单", ProjectRow.Columns.ALL, ProjectRow.Columns.CODE, ProjectRow.Columns::row);

    /** The gaps of the industry chains (产业链缺口清单), told apart by chain and node. */
    public static final LedgerFile<ChainRow> CHAINS =
            new LedgerFile<>("产业链缺口", ChainRow.Columns.ALL, null, ChainRow.Columns::row);

    private final String title;
    private final List<Column<R, ?>> columns;
    private final Column<R, String> key;
    private final Function<Values, R> row;

    /** @param key the column in which no two rows may say the same, null if it takes more than one to tell rows apart */
    private LedgerFile(String title, List<Column<R, ?>> columns, Column<R, String> key, Function<Values, R> row) {
        this.title = title;
        this.columns = columns;
        this.key = key;
        this.row = row;
    }

    /**
     * Reads a file as a whole or not at all.
     *
     * @throws LedgerFileException naming every fault by row and column
     */
    public Imported<R> read(InputStream content) throws IOException {
        return read(content, any -> List.of());
    }

    /**
     * Reads a file as a whole or not at all.
     *
     * @param owner what the module that owns the data has against a row, asked once every cell could be read
     * @throws LedgerFileException naming every fault by row and column
     */
    public Imported<R> read(InputStream content, Function<R, List<Objection>> owner) throws IOException {
        return new LedgerReader<>(columns, key, row, owner).read(content);
    }

    /** Writes a file that prints on A4 landscape, its headings on every page. */
    public void write(List<R> rows, OutputStream to) throws IOException {
        new LedgerWriter<>(title, columns).write(rows, to);
    }

    /**
     * What a file says.
     *
     * @param rows in the order of the file
     * @param ignored headings of columns this ledger does not have, of which nothing was taken over
     */
    public record Imported<R>(List<R> rows, List<String> ignored) {}

    /**
     * Something an owner has against a row.
     *
     * @param title heading of the column
     * @param code stable name of the fault
     * @param message what is wrong and what to do, in Chinese
     */
    public record Objection(String title, String code, String message) {}

    /** What one row says, once every cell of it could be read. */
    record Values(Map<Column<?, ?>, Object> said) {

        <T> T get(Column<?, T> column) {
            return optional(column).orElseThrow();
        }

        String text(Column<?, String> column) {
            return optional(column).orElse("");
        }

        @SuppressWarnings("unchecked")
        <T> Optional<T> optional(Column<?, T> column) {
            return Optional.ofNullable((T) said.get(column));
        }
    }
}
