package cn.suyuanban.lead.figures;

import java.util.List;

/**
 * Figures of a quarter; null is a count that is not told.
 *
 * @param rows one for each aspect, and one for leads that have none yet
 */
public record LeadFigures(int year, int quarter, List<Row> rows, Row total) {

    /**
     * One line of figures.
     *
     * @param name the aspect in Chinese
     * @param received leads that came in
     * @param closed leads that were closed, whenever they came in
     * @param people people dealt with in those that were closed
     */
    public record Row(String name, Long received, Long closed, Long people) {}
}
