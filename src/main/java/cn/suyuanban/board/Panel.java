package cn.suyuanban.board;

import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.FigureWords;
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
        return FigureWords.value(figure);
    }

    /** What a rate was made of, null if it is none. */
    public String made() {
        return FigureWords.made(figure);
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
            return FigureWords.number(number);
        }
    }
}
