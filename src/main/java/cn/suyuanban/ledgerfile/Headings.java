package cn.suyuanban.ledgerfile;

import cn.suyuanban.ledgerfile.LedgerFileException.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.Row;

/** Which column of a file is which of the ledger, by the first row. */
final class Headings<R> {

    private final Map<Column<R, ?>, Integer> places = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();

    /** @param faults to which missing and repeated headings are added */
    Headings(Row first, List<Column<R, ?>> columns, List<Fault> faults) {
        for (Cell cell : first) {
            if (!LedgerReader.isEmpty(cell)) {
                place(cell, first.getRowNum(), columns, faults);
            }
        }
        columns.stream()
                .filter(column -> column.required() && !places.containsKey(column))
                .forEach(column -> faults.add(new Fault(
                        first.getRowNum(), "", "", "column-missing", "没有列“" + column.title() + "”，请在第一行补上这一列")));
    }

    private void place(Cell cell, int row, List<Column<R, ?>> columns, List<Fault> faults) {
        String title = String.valueOf(cell.getText()).strip();
        titles.put(letters(cell.getColumnIndex()), title);
        Optional<Column<R, ?>> known = columns.stream()
                .filter(column -> plain(column.title()).equals(plain(title)))
                .findFirst();
        if (known.isEmpty()) {
            ignored.add(title);
        } else if (places.putIfAbsent(known.get(), cell.getColumnIndex()) != null) {
            faults.add(new Fault(row, letters(cell.getColumnIndex()), title, "column-twice", "这一列出现了两次，请删去一列"));
        }
    }

    /** Headings are the same whatever blanks, line breaks and brackets somebody typed. */
    private static String plain(String title) {
        return title.replaceAll("\\s", "").replace('(', '（').replace(')', '）');
    }

    Map<Column<R, ?>, Integer> places() {
        return places;
    }

    List<String> ignored() {
        return ignored;
    }

    String title(String letters) {
        return titles.getOrDefault(letters, "");
    }

    static String letters(int place) {
        return CellAddress.convertNumToColString(place);
    }
}
