package cn.suyuanban.project.facts;

import cn.suyuanban.ledgerfile.ProjectRow.Dates;
import cn.suyuanban.ledgerfile.ProjectRow.Escort;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One project as it stands.
 *
 * @param cluster 产业集群, or ""
 * @param escort leader, head of the team and responsible unit as the county wrote them; accounts once appointed
 * @param members the team (专班) beside its head, by account
 * @param movedAt when it passed the gate, empty before
 * @param scheduleVersion the version of its plan that holds, 0 without a plan
 * @param caseNumber the case (办件) by which it is escorted, empty while it is only on the list
 * @param mandate who acts for the enterprise in every step (全代办)
 */
public record Project(
        String code,
        String name,
        String cluster,
        Optional<Boolean> industrial,
        Escort escort,
        List<String> members,
        Dates dates,
        String note,
        Optional<Instant> movedAt,
        int scheduleVersion,
        Optional<String> caseNumber,
        Mandate mandate) {

    public Project {
        members = List.copyOf(members);
    }

    /** A project that nobody has been appointed to yet, or that comes from a file. */
    public static Project listed(
            String code,
            String name,
            String cluster,
            Optional<Boolean> industrial,
            Escort escort,
            Dates dates,
            String note) {
        return new Project(
                code,
                name,
                cluster,
                industrial,
                escort,
                List.of(),
                dates,
                note,
                Optional.empty(),
                0,
                Optional.empty(),
                Mandate.NONE);
    }

    /** This project with other people. */
    public Project with(Escort others, List<String> team) {
        return new Project(
                code,
                name,
                cluster,
                industrial,
                others,
                team,
                dates,
                note,
                movedAt,
                scheduleVersion,
                caseNumber,
                mandate);
    }

    /** This project with other dates. */
    public Project with(Dates others) {
        return new Project(
                code,
                name,
                cluster,
                industrial,
                escort,
                members,
                others,
                note,
                movedAt,
                scheduleVersion,
                caseNumber,
                mandate);
    }

    /**
     * The enterprise's mandate (委托).
     *
     * @param agent account of the agent (代办员), "" if nobody acts for it
     * @param document number of the letter of authority (委托书文号)
     */
    public record Mandate(String agent, String document) {

        public static final Mandate NONE = new Mandate("", "");
    }
}
