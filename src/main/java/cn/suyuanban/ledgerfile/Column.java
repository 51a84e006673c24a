package cn.suyuanban.ledgerfile;

import java.util.Optional;
import java.util.function.Function;
import org.dhatim.fastexcel.Worksheet;

/**
 * One column of a ledger.
 *
 * @param title its heading
 * @param required whether every row needs a value
 * @param kind what it holds
 * @param of the value of a row
 */
record Column<R, T>(String title, boolean required, Kind<T> kind, Function<R, Optional<T>> of) {

    static <R, T> Column<R, T> required(String title, Kind<T> kind, Function<R, T> of) {
        return new Column<>(title, true, kind, of.andThen(Optional::of));
    }

    static <R, T> Column<R, T> optional(String title, Kind<T> kind, Function<R, Optional<T>> of) {
        return new Column<>(title, false, kind, of);
    }

    /** Text that may be missing, which is the empty text then. */
    static <R> Column<R, String> text(String title, Function<R, String> of) {
        return new Column<>(
                title, false, Kind.TEXT, of.andThen(text -> Optional.of(text).filter(said -> !said.isEmpty())));
    }

    void write(Worksheet sheet, int row, int column, R record) {
        of.apply(record).ifPresent(value -> kind.writer().write(sheet, row, column, value));
    }
}
