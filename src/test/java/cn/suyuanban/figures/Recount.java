package cn.suyuanban.figures;

/**
 * A figure as a test counts it again.
 *
 * @param denominator null where the figure is no rate
 */
record Recount(String numerator, String denominator) {

    static Recount of(String count) {
        return new Recount(count, null);
    }
}
