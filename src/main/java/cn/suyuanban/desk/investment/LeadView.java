package cn.suyuanban.desk.investment;

import java.util.List;
import java.util.Optional;

/**
 * One lead as its page shows it.
 *
 * @param head as a line of the list
 * @param region where the investor comes from
 * @param credited units that have credit for it, the leading one first
 * @param before number of the lead it follows
 * @param project code of the project that came of it
 * @param gaps gaps of industry chains that it is to fill
 */
record LeadView(
        LeadsPage.Row head,
        Optional<String> region,
        List<String> credited,
        List<Answer> gates,
        String review,
        Optional<String> before,
        List<Following> after,
        Optional<String> project,
        List<String> gaps,
        List<Happening> events) {

    /** What a gate said. */
    record Answer(String gate, String said) {}

    /** A lead that follows this one. */
    record Following(String number, String kind) {}

    /**
     * What once happened.
     *
     * @param answer of a judgement, "" of whatever judges nothing
     */
    record Happening(String at, String act, String about, String answer, String actor, String text) {}
}
