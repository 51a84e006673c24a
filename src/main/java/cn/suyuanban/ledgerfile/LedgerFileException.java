package cn.suyuanban.ledgerfile;

import java.util.List;
import java.util.stream.Collectors;

/** A file cannot be taken over, and nothing of it was: names each fault with row and column. */
public class LedgerFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int NAMED_IN_MESSAGE = 10;

    private final String code;
    private final transient List<Fault> faults;

    LedgerFileException(String code, String message) {
        super(code + ": " + message);
        this.code = code;
        this.faults = List.of();
    }

    /** @param faults at least one */
    LedgerFileException(List<Fault> faults) {
        super("file-faulty: 文件有 " + faults.size() + " 处问题，一行也没有导入。"
                + faults.stream().limit(NAMED_IN_MESSAGE).map(Fault::toString).collect(Collectors.joining())
                + (faults.size() > NAMED_IN_MESSAGE ? "其余 " + (faults.size() - NAMED_IN_MESSAGE) + " 处略。" : ""));
        this.code = "file-faulty";
        this.faults = List.copyOf(faults);
    }

    /** {@code file-too-big}, {@code file-unreadable}, {@code file-empty} or {@code file-faulty}. */
    public String code() {
        return code;
    }

    /** What is wrong inside, by row and column; only for {@code file-faulty}. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One thing that is wrong.
     *
     * @param row as the spreadsheet counts, 1 being the headings
     * @param column the letters of the column, or "" for the whole row
     * @param title heading of the column, or "" if it has none
     * @param code stable name of the fault
     * @param message what is wrong and what to do, in Chinese
     */
    public record Fault(int row, String column, String title, String code, String message) {

        @Override
        public String toString() {
            return "第 " + row + " 行" + (column.isEmpty() ? "" : " " + column + " 列")
                    + (title.isEmpty() ? "" : "“" + title + "”") + "：" + message + "。";
        }
    }
}
