package cn.suyuanban.project;

import cn.suyuanban.ledgerfile.LedgerFile;
import cn.suyuanban.ledgerfile.LedgerFile.Imported;
import cn.suyuanban.ledgerfile.LedgerFile.Objection;
import cn.suyuanban.ledgerfile.ProjectRow;
import cn.suyuanban.ledgerfile.ProjectRow.Money;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.ProjectFilter;
import cn.suyuanban.project.facts.ProjectRecords;
import cn.suyuanban.project.facts.Snapshot;
import cn.suyuanban.project.facts.SnapshotRecords;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of projects as an Excel file; brought in whole or not at all, and never over a project that is there. */
@Service
@Transactional
public class ProjectLedger {

    /** A 万元 is 10,000 yuan; yuan are kept to the 分. */
    private static final int WAN = 4;

    private static final int FINEST = WAN + 2;
    private static final int PAGE = 500;

    private final Projects projects;
    private final ProjectRecords records;
    private final SnapshotRecords snapshots;
    private final Clock clock;

    ProjectLedger(Projects projects, ProjectRecords records, SnapshotRecords snapshots, Clock clock) {
        this.projects = projects;
        this.records = records;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /**
     * Puts all projects of a file on the list, with figures of today.
     *
     * @throws cn.suyuanban.ledgerfile.LedgerFileException naming every fault by row and column; nothing was taken over
     */
    public Imported<ProjectRow> take(InputStream file, String by) throws IOException {
        Set<String> known = records.codes();
        Imported<ProjectRow> imported = LedgerFile.PROJECTS.read(file, row -> objections(row, known));
        imported.rows().forEach(row -> projects.register(project(row), figures(row), by));
        return imported;
    }

    /** Writes all projects as they stand, by code. */
    @Transactional(readOnly = true)
    public void give(OutputStream to) throws IOException {
        List<ProjectRow> rows = new ArrayList<>();
        List<Project> page = records.page(ProjectFilter.all(), "", PAGE);
        while (!page.isEmpty()) {
            Map<String, Snapshot> figures =
                    snapshots.asOf(page.stream().map(Project::code).toList(), today(), clock.instant());
            page.forEach(project -> rows.add(row(project, figures.get(project.code()))));
            page = records.page(ProjectFilter.all(), page.get(page.size() - 1).code(), PAGE);
        }
        LedgerFile.PROJECTS.write(rows, to);
    }

    private List<Objection> objections(ProjectRow row, Set<String> known) {
        List<Objection> objections = new ArrayList<>();
        if (known.contains(row.code())) {
            objections.add(new Objection("项目代码", "code-exists", "“" + row.code() + "”已在项目清单中，请删去这一行"));
        }
        checkLength("项目代码", row.code(), 64, objections);
        checkLength("项目名称", row.name(), 200, objections);
        checkLength("产业集群", row.cluster(), 64, objections);
        checkLength("包联领导", row.escort().leader(), 64, objections);
        checkLength("专班组长", row.escort().head(), 64, objections);
        checkLength("责任单位", row.escort().unit(), 200, objections);
        checkLength("备注", row.note(), 2000, objections);
        if (row.money().total().signum() == 0) {
            objections.add(new Objection("总投资（万元）", "amount-missing", "总投资为零，请填写"));
        }
        checkFine("总投资（万元）", row.money().total(), objections);
        row.money().thisYear().ifPresent(amount -> checkFine("年度计划投资（万元）", amount, objections));
        row.money().soFar().ifPresent(amount -> checkFine("累计完成投资（万元）", amount, objections));
        row.dates().started().ifPresent(date -> checkPast("开工日期", date, objections));
        row.dates().inStatistics().ifPresent(date -> checkPast("入库日期", date, objections));
        row.dates().inProduction().ifPresent(date -> checkPast("投产日期", date, objections));
        return objections;
    }

    private static void checkLength(String title, String text, int most, List<Objection> objections) {
        if (text.length() > most) {
            objections.add(new Objection(title, "text-too-long", "有 " + text.length() + " 个字，最多 " + most + " 个，请缩短"));
        }
    }

    private static void checkFine(String title, BigDecimal amount, List<Objection> objections) {
        if (amount.scale() > FINEST) {
            objections.add(new Objection(title, "amount-too-fine", "金额精确到分，以万元计最多 " + FINEST + " 位小数，请改正"));
        }
    }

    private void checkPast(String title, LocalDate date, List<Objection> objections) {
        if (date.isAfter(today())) {
            objections.add(new Objection(title, "date-in-future", "日期 " + date + " 晚于今天，只能填写已经发生的，请改正"));
        }
    }

    private static Project project(ProjectRow row) {
        return Project.listed(
                row.code(), row.name(), row.cluster(), row.industrial(), row.escort(), row.dates(), row.note());
    }

    private Snapshot figures(ProjectRow row) {
        return new Snapshot(
                row.code(),
                today(),
                row.stage(),
                row.money().total().movePointRight(WAN),
                row.money().thisYear().map(amount -> amount.movePointRight(WAN)),
                row.money().soFar().map(amount -> amount.movePointRight(WAN)),
                "");
    }

    private static ProjectRow row(Project project, Snapshot figures) {
        return new ProjectRow(
                project.code(),
                project.name(),
                project.cluster(),
                project.industrial(),
                figures.stage(),
                new Money(
                        figures.amount().movePointLeft(WAN),
                        figures.annualPlan().map(amount -> amount.movePointLeft(WAN)),
                        figures.invested().map(amount -> amount.movePointLeft(WAN))),
                project.escort(),
                project.dates(),
                project.note());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
