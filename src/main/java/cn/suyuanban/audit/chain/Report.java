package cn.suyuanban.audit.chain;

import java.time.LocalDate;
import java.util.List;

/**
 * What a check of the chain found.
 *
 * @param links how many links were followed
 * @param files how many cases, projects and other files of facts were compared
 * @param contents how many contents of materials were read
 * @param waiting entries and changed files that are not sealed yet
 * @param takingIn whether facts from before the chain, or from before their tables were sealed, are still being taken in
 * @param end the last seal, to be written down outside the database
 * @param findings what is broken, first in the chain first; at most a screenful
 */
public record Report(
        long links, long files, long contents, long waiting, boolean takingIn, String end, List<Finding> findings) {

    public boolean isWhole() {
        return findings.isEmpty();
    }

    /**
     * One broken place.
     *
     * @param day the day of its link, null if it has none
     * @param position its position in the day
     * @param key the row, or the file if the row is gone
     */
    public record Finding(LocalDate day, int position, String table, String key, String what) {

        /** As it is told to people. */
        public String text() {
            String place = day == null ? "不在链上" : day + " 第 " + position + " 条";
            return place + "，" + table + (key.isEmpty() ? "" : " " + key) + "：" + what;
        }
    }
}
