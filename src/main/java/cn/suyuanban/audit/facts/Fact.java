package cn.suyuanban.audit.facts;

/**
 * A table of facts about cases.
 *
 * @param from the table as {@code t}, joined with what leads to the case where its rows do not name it
 * @param caseId the expression that names the case
 * @param onlyGrows whether rows are added and never changed, until the time of the whole case is over
 */
record Fact(String table, String from, String caseId, boolean onlyGrows) {

    static Fact growing(String table) {
        return new Fact(table, table + " t", "t.case_id", true);
    }

    static Fact changing(String table) {
        return new Fact(table, table + " t", "t.case_id", false);
    }

    /** The rows of some cases; the last column is the case. */
    String select() {
        return "select t.*, " + caseId + " as sealed_case from " + from + " where " + caseId + " in (:ids)";
    }
}
