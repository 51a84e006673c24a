package cn.suyuanban.project.facts;

import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactFile;
import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.ledgerfile.ProjectRow.Dates;
import cn.suyuanban.project.facts.Project.Mandate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of projects and their teams. */
@Repository
public class ProjectRecords {

    private final JdbcClient jdbc;
    private final FactMarks marks;

    ProjectRecords(JdbcClient jdbc, FactMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    public void insert(Project project) {
        changing(project.code());
        Dates dates = project.dates();
        jdbc.sql("insert into project (code, name, cluster, industrial, leader, head, unit, planned_start, started,"
                        + " in_statistics, planned_production, in_production, note, schedule_version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .params(project.code(), project.name(), project.cluster())
                .param(project.industrial().orElse(null))
                .params(project.escort().leader(), project.escort().head())
                .param(project.escort().unit())
                .param(dates.plannedStart().orElse(null))
                .param(dates.started().orElse(null))
                .param(dates.inStatistics().orElse(null))
                .param(dates.plannedProduction().orElse(null))
                .param(dates.inProduction().orElse(null))
                .param(project.note())
                .update();
        insertMembers(project);
    }

    public void updatePeople(Project project) {
        changing(project.code());
        jdbc.sql("update project set leader = ?, head = ?, unit = ? where code = ?")
                .params(project.escort().leader(), project.escort().head())
                .params(project.escort().unit(), project.code())
                .update();
        jdbc.sql("delete from project_member where code = ?")
                .param(project.code())
                .update();
        insertMembers(project);
    }

    public void updateDates(Project project) {
        changing(project.code());
        Dates dates = project.dates();
        jdbc.sql(
                        "update project set planned_start = ?, started = ?, in_statistics = ?, in_production = ? where code = ?")
                .param(dates.plannedStart().orElse(null))
                .param(dates.started().orElse(null))
                .param(dates.inStatistics().orElse(null))
                .param(dates.inProduction().orElse(null))
                .param(project.code())
                .update();
    }

    public void moved(String code, String by, Instant at) {
        changing(code);
        jdbc.sql("update project set moved_at = ?, moved_by = ? where code = ?")
                .params(offset(at), by, code)
                .update();
    }

    /** Joins a project with the case by which it is escorted. */
    public void join(String code, String caseNumber, Mandate mandate) {
        changing(code);
        jdbc.sql("update project set case_number = ?, agent = ?, mandate = ? where code = ?")
                .params(caseNumber, mandate.agent(), mandate.document(), code)
                .update();
    }

    /** Lets another version of the plan hold, and with it another day of production. */
    public void hold(String code, int version, LocalDate end) {
        changing(code);
        jdbc.sql("update project set schedule_version = ?, planned_production = ? where code = ?")
                .params(version, end, code)
                .update();
    }

    /**
     * The project, which nobody else changes until the transaction ends.
     *
     * @throws ProjectRefusedException with code {@code project-unknown}
     */
    public Project lock(String code) {
        jdbc.sql("select code from project where code = ? for update")
                .param(code)
                .query(String.class)
                .optional();
        return required(code);
    }

    /** @throws ProjectRefusedException with code {@code project-unknown} */
    public Project required(String code) {
        return find(code)
                .orElseThrow(
                        () -> new ProjectRefusedException("project-unknown", "项目清单中没有代码为 " + code + " 的项目，请核对项目代码"));
    }

    public Optional<Project> find(String code) {
        return ofCodes(Set.of(code)).stream().findFirst();
    }

    public List<Project> ofCodes(Collection<String> codes) {
        return having("code", codes);
    }

    /** The project, if the filter shows it. */
    public Optional<Project> find(ProjectFilter filter, String code) {
        return some(filter, "p.code = :code", Map.of("code", code), 1).stream().findFirst();
    }

    /**
     * One page in the order of codes.
     *
     * @param after the last code of the page before, "" for the first
     */
    public List<Project> page(ProjectFilter filter, String after, int size) {
        return some(filter, "p.code > :after", Map.of("after", after), size);
    }

    /** How many the filter shows. */
    public long count(ProjectFilter filter) {
        Map<String, Object> said = new HashMap<>();
        String conditions = String.join(" and ", filter.conditions(said));
        return jdbc.sql("select count(*) from project p where " + conditions)
                .params(said)
                .query(Long.class)
                .single();
    }

    /** The clusters of what the filter shows. */
    public List<String> clusters(ProjectFilter filter) {
        return values("cluster", filter);
    }

    /** The leaders of what the filter shows. */
    public List<String> leaders(ProjectFilter filter) {
        return values("leader", filter);
    }

    private List<String> values(String column, ProjectFilter filter) {
        Map<String, Object> said = new HashMap<>();
        String conditions = String.join(" and ", filter.conditions(said));
        return jdbc.sql("select distinct p." + column + " from project p where p." + column + " <> '' and " + conditions
                        + " order by p." + column)
                .params(said)
                .query(String.class)
                .list();
    }

    private List<Project> some(ProjectFilter filter, String condition, Map<String, Object> parameters, int most) {
        Map<String, Object> said = new HashMap<>(parameters);
        String conditions = String.join(" and ", filter.conditions(said));
        return withMembers(jdbc.sql("select p.* from project p where " + condition + " and " + conditions
                        + " order by p.code limit " + most)
                .params(said)
                .query(StoredProject::read)
                .list());
    }

    /** The projects that these cases escort. */
    public List<Project> ofCases(Collection<String> caseNumbers) {
        return having("case_number", caseNumbers);
    }

    private List<Project> having(String column, Collection<String> values) {
        return values.isEmpty()
                ? List.of()
                : withMembers(jdbc.sql("select * from project where " + column + " in (:values) order by code")
                        .param("values", values)
                        .query(StoredProject::read)
                        .list());
    }

    public Set<String> codes() {
        return jdbc.sql("select code from project").query(String.class).set();
    }

    private void changing(String code) {
        marks.changed(FactFile.PROJECT, code);
    }

    private void insertMembers(Project project) {
        project.members().forEach(member -> jdbc.sql("insert into project_member (code, member) values (?, ?)")
                .params(project.code(), member)
                .update());
    }

    /** One more statement for a whole page. */
    private List<Project> withMembers(List<Project> projects) {
        if (projects.isEmpty()) {
            return projects;
        }
        Map<String, List<String>> teams = new HashMap<>();
        jdbc.sql("select code, member from project_member where code in (:codes) order by code, member")
                .param("codes", projects.stream().map(Project::code).collect(Collectors.toList()))
                .query(row -> {
                    teams.computeIfAbsent(row.getString("code"), code -> new ArrayList<>())
                            .add(row.getString("member"));
                });
        return projects.stream()
                .map(project -> project.with(project.escort(), teams.getOrDefault(project.code(), List.of())))
                .toList();
    }
}
