package cn.suyuanban.project;

import cn.suyuanban.ledgerfile.ProjectRow.Dates;
import cn.suyuanban.ledgerfile.ProjectRow.Escort;
import cn.suyuanban.project.ProjectGate.Missing;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.Project.Mandate;
import cn.suyuanban.project.facts.ProjectRecords;
import cn.suyuanban.project.facts.ProjectRefusedException;
import cn.suyuanban.project.facts.ProjectTotals;
import cn.suyuanban.project.facts.Snapshot;
import cn.suyuanban.project.facts.SnapshotRecords;
import cn.suyuanban.project.rights.ProjectRights;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects of the county: who stands behind them, when they move, and their figures of any day. */
@Service
@Transactional
public class Projects {

    private final ProjectRecords records;
    private final SnapshotRecords snapshots;
    private final ProjectGate gate;
    private final ProjectRights rights;
    private final Clock clock;

    Projects(ProjectRecords records, SnapshotRecords snapshots, ProjectGate gate, ProjectRights rights, Clock clock) {
        this.records = records;
        this.snapshots = snapshots;
        this.gate = gate;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Puts a project on the list with its first figures.
     *
     * @throws ProjectRefusedException with code {@code project-duplicate}, or as {@link #report} throws
     */
    public void register(Project project, Snapshot figures, String by) {
        if (records.find(project.code()).isPresent()) {
            throw new ProjectRefusedException(
                    "project-duplicate", "项目代码 " + project.code() + " 已在项目清单中，一个项目只登记一次，请核对代码");
        }
        records.insert(project);
        add(figures, by);
    }

    /**
     * Joins a project with the case that escorts it, once.
     *
     * @throws ProjectRefusedException with code {@code project-duplicate}, {@code agent-unknown}, {@code
     *     mandate-missing} or {@code project-not-yours}
     */
    public void escort(String code, String caseNumber, Mandate mandate, String by) {
        Project project = records.lock(code);
        rights.requireTeam(project, by);
        project.caseNumber().ifPresent(other -> {
            throw new ProjectRefusedException(
                    "project-duplicate", "项目代码 " + code + " 已由办件 " + other + " 护航，一个项目只登记一次，请核对代码");
        });
        if (!gate.isAccount(mandate.agent())) {
            throw new ProjectRefusedException("agent-unknown", "代办员“" + mandate.agent() + "”不是系统中的账号，请改为本人的账号");
        }
        if (mandate.document().isBlank()) {
            throw new ProjectRefusedException("mandate-missing", "没有企业委托书文号，代办员不能参与办理，请补上");
        }
        records.join(code, caseNumber, mandate);
    }

    /**
     * Appoints leader and team.
     *
     * @throws ProjectRefusedException with the code of the first thing that is wrong, or {@code project-not-yours}
     */
    public void appoint(String code, Escort escort, List<String> members, String by) {
        Project project = records.lock(code);
        rights.requireTeam(project, by);
        Project changed = project.with(escort, members.stream().distinct().toList());
        List<Missing> wrong = gate.people(changed, amount(code));
        if (!wrong.isEmpty()) {
            throw new ProjectRefusedException(wrong.get(0).code(), all(wrong));
        }
        records.updatePeople(changed);
    }

    /** What keeps a project from moving. */
    @Transactional(readOnly = true)
    public List<Missing> missing(String code) {
        return gate.missing(records.required(code), amount(code));
    }

    /**
     * Lets a project move (推进), once.
     *
     * @throws ProjectRefusedException with code {@code gate-incomplete}, naming all that is missing, or {@code
     *     project-not-yours}
     */
    public void move(String code, String by) {
        Project project = records.lock(code);
        rights.requireTeamOrLeader(project, by);
        List<Missing> missing = gate.missing(project, amount(code));
        if (!missing.isEmpty()) {
            throw new ProjectRefusedException("gate-incomplete", "五个一尚未齐备，不能推进。" + all(missing));
        }
        if (project.movedAt().isEmpty()) {
            records.moved(code, by, clock.instant());
        }
    }

    /**
     * Records what has come: start, entry into the statistics, production; the day of production planned is agreed with
     * the plan and stays.
     *
     * @throws ProjectRefusedException with code {@code date-in-future} or {@code project-not-yours}
     */
    public void date(String code, Dates dates, String by) {
        Project project = records.lock(code);
        rights.requireTeam(project, by);
        Stream.of(dates.started(), dates.inStatistics(), dates.inProduction())
                .flatMap(Optional::stream)
                .filter(date -> date.isAfter(LocalDate.now(clock)))
                .findFirst()
                .ifPresent(date -> {
                    throw new ProjectRefusedException("date-in-future", "日期 " + date + " 晚于今天，只能填写已经发生的，请改正");
                });
        records.updateDates(project.with(dates));
    }

    /**
     * Reports the figures of a day, as a rule once a month.
     *
     * @throws ProjectRefusedException with code {@code figures-in-future}, {@code figures-negative}, {@code
     *     amount-missing}, {@code figures-out-of-order} or {@code project-not-yours}
     */
    public void report(Snapshot figures, String by) {
        rights.requireTeam(records.lock(figures.code()), by);
        last(figures.code()).filter(last -> figures.day().isBefore(last.day())).ifPresent(last -> {
            throw new ProjectRefusedException(
                    "figures-out-of-order", "这个项目已有截至 " + last.day() + " 的数据，不能再报 " + figures.day() + " 的，请报最近的数据");
        });
        add(figures, by);
    }

    @Transactional(readOnly = true)
    public Optional<Project> find(String code) {
        return records.find(code);
    }

    /** The projects that these cases escort, by the number of the case. */
    @Transactional(readOnly = true)
    public Map<String, Project> ofCases(Collection<String> caseNumbers) {
        return records.ofCases(caseNumbers).stream()
                .collect(Collectors.toMap(project -> project.caseNumber().orElseThrow(), project -> project));
    }

    /** @throws ProjectRefusedException with code {@code project-not-its-leader} */
    @Transactional(readOnly = true)
    public void requireLeader(String code, String by) {
        rights.requireLeader(records.required(code), by);
    }

    /** The group whose members lead a project of this size, as the county's table says; empty without an amount. */
    @Transactional(readOnly = true)
    public Optional<String> leaderGroup(String code) {
        return gate.leaderGroup(amount(code));
    }

    /** The last figures of a project. */
    @Transactional(readOnly = true)
    public Optional<Snapshot> last(String code) {
        return Optional.ofNullable(snapshots
                .asOf(Set.of(code), LocalDate.now(clock), clock.instant())
                .get(code));
    }

    /**
     * Sums as they were on a day.
     *
     * @param known by what had been recorded at that instant; with the same instant the sums stay the same (R49)
     */
    @Transactional(readOnly = true)
    public ProjectTotals totals(LocalDate day, Instant known) {
        return snapshots.totals(day, known);
    }

    private void add(Snapshot figures, String by) {
        if (figures.day().isAfter(LocalDate.now(clock))) {
            throw new ProjectRefusedException("figures-in-future", "数据截至 " + figures.day() + "，晚于今天，请填写已经过去的日期");
        }
        if (figures.amount().signum() <= 0) {
            throw new ProjectRefusedException("amount-missing", "总投资没有填写或不大于零，请填写");
        }
        Stream.of(figures.annualPlan(), figures.invested())
                .flatMap(Optional::stream)
                .filter(amount -> amount.signum() < 0)
                .findFirst()
                .ifPresent(amount -> {
                    throw new ProjectRefusedException("figures-negative", "金额 " + amount + " 小于零，请改正");
                });
        snapshots.add(figures, by, clock.instant());
    }

    private BigDecimal amount(String code) {
        return last(code).map(Snapshot::amount).orElse(BigDecimal.ZERO);
    }

    private static String all(List<Missing> missing) {
        return missing.stream().map(Missing::message).collect(Collectors.joining("；"));
    }
}
