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
        int scheduleVersion) {

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
        return new Project(code, name, cluster, industrial, escort, List.of(), dates, note, Optional.empty(), 0);
    }

    /** This project with other people. */
    public Project with(Escort others, List<String> team) {
        return new Project(code, name, cluster, industrial, others, team, dates, note, movedAt, scheduleVersion);
    }

    /** This project with other dates. */
    public Project with(Dates others) {
        return new Project(code, name, cluster, industrial, escort, members, others, note, movedAt, scheduleVersion);
    }
}
