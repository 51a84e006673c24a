package cn.suyuanban.listfile;

import cn.suyuanban.listfile.PrintedSheet.Heading;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/** One kind of list, as CSV or as an Excel file. */
public final class ListFile<R> {

    private final String title;
    private final List<Column<R>> columns;

    public ListFile(String title, List<Column<R>> columns) {
        this.title = title;
        this.columns = List.copyOf(columns);
    }

    /** Begins a file of a format; it is whole once the lines are closed. */
    public Lines<R> begin(Format format, OutputStream to) throws IOException {
        return format == Format.CSV ? new CsvLines<>(columns, to) : new SheetLines<>(sheet(to), columns);
    }

    private PrintedSheet sheet(OutputStream to) {
        List<Heading> headings = columns.stream()
                .map(column -> new Heading(column.title(), column.width()))
                .toList();
        return new PrintedSheet(title, headings, to);
    }

    /** How a list is written. */
    public enum Format {
        CSV,
        XLSX
    }

    /**
     * One column.
     *
     * @param width on paper, in characters
     * @param value text, number, date or time of the county; null for an empty cell
     */
    public record Column<R>(String title, double width, Function<R, Object> value) {}

    /** A file that is being written. */
    public interface Lines<R> extends Closeable {

        void line(R row) throws IOException;

        /** Says something about the list itself, in a line of its own. */
        void note(String text) throws IOException;
    }
}
