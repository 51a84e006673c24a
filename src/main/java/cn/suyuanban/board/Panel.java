package cn.suyuanban.board;

import cn.suyuanban.figures.Figure;
import java.math.BigDecimal;
import java.util.List;

/**
 * A figure as the board shows it.
 *
 * @param address what it counts, null where it does not open
 * @param tables its parts, one table for each way it is divided
 */
record Panel(Figure figure, String address, List<Table> tables) {

    /** The figure as it is read aloud. */
    public String value() {
        return figure.value() == null ? "无数据" : Panel.plain(figure.value()) + " " + figure.unit();
    }

    /** What a rate was made of, null if it is none. */
    public String made() {
        return figure.denominator() == null
                ? null
                : Panel.plain(figure.numerator()) + " / " + Panel.plain(figure.denominator());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /**
     * Parts of one kind.
     *
     * @param title what it is called
     */
    record Table(String title, List<Row> rows) {}

    /**
     * One part.
     *
     * @param address what it counts, null where it does not open
     */
    record Row(String key, String name, BigDecimal number, String address) {

        public String value() {
            return number == null ? "无数据" : plain(number);
        }
    }
}
