package cn.suyuanban.lead;

/**
 * A lead as it is handed in.
 *
 * @param origin number of the inspection or hotline request it came from, null if none
 * @param awaited whether somebody is to get a number and a code to ask with
 * @param reporter null if it is anonymous
 */
public record NewLead(
        Lead.Source source, String origin, boolean awaited, Reporter reporter, Accused accused, String content) {

    NewLead about(Accused other) {
        return new NewLead(source, origin, awaited, reporter, other, content);
    }

    /** What is in it is not to be printed by accident. */
    @Override
    public String toString() {
        return "NewLead[" + source + "]";
    }

    /** Who reports (举报人). */
    public record Reporter(String name, String contact) {

        @Override
        public String toString() {
            return "Reporter[]";
        }
    }

    /**
     * Whom it is about (被反映人).
     *
     * @param unit group of the unit, empty if it is none of the groups
     * @param unitName the unit in words
     * @param name empty if it is about the unit only
     */
    public record Accused(String unit, String unitName, String name) {

        Accused of(String otherUnit) {
            return new Accused(otherUnit, unitName, name);
        }

        @Override
        public String toString() {
            return "Accused[]";
        }
    }
}
