package cn.suyuanban.procedure.problem;

import cn.suyuanban.ledgerfile.LedgerFile;
import cn.suyuanban.ledgerfile.LedgerFile.Imported;
import cn.suyuanban.ledgerfile.ProblemRow;
import cn.suyuanban.ledgerfile.ProblemRow.Category;
import cn.suyuanban.ledgerfile.ProblemRow.Source;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import cn.suyuanban.problem.Actor;
import cn.suyuanban.problem.book.Departments;
import cn.suyuanban.problem.book.ProblemBook;
import cn.suyuanban.problem.list.Onlooker;
import cn.suyuanban.security.StaffNames;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Autowired;

/** Words for problems that come from the county's file, on Monday 2026-11-02 at 09:00. */
abstract class TakenOverProblem extends OpenProblem {

    static final Actor OFFICE = new Actor("manager", Set.of("manager"));

    @Autowired
    ProblemBook book;

    @Autowired
    private StaffNames names;

    @Autowired
    private RuntimeService runtime;

    Imported<ProblemRow> take(List<ProblemRow> rows) throws IOException {
        counter.at("2026-11-02T09:00");
        return book.take(file(rows), OFFICE, departments());
    }

    static InputStream file(List<ProblemRow> rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        LedgerFile.PROBLEMS.write(rows, file);
        return new ByteArrayInputStream(file.toByteArray());
    }

    /** What the file says now, of problems whose number begins so. */
    List<ProblemRow> give(String prefix) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        book.give(file, Onlooker.in(OFFICE.groups()), departments());
        return LedgerFile.PROBLEMS.read(new ByteArrayInputStream(file.toByteArray())).rows().stream()
                .filter(row -> row.code().startsWith(prefix))
                .toList();
    }

    /** Takes one problem over and looks at it from now on. */
    void taken(ProblemRow row) throws IOException {
        take(List.of(row));
        problem = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(row.code(), "problem-closure")
                .singleResult();
    }

    Departments departments() {
        return new Departments(names.groups());
    }

    /** Of the fire brigade, supported by two others, to be done by a day. */
    static ProblemRow row(Status status, LocalDate due) {
        return row("示例-001", status, new ProblemRow.Duty("fire-head", "消防救援大队", "", List.of("market"), "督查室"), due);
    }

    static ProblemRow row(String number, Status status, ProblemRow.Duty duty, LocalDate due) {
        return new ProblemRow(
                number,
                new ProblemRow.Found(
                        Source.FORUM,
                        "绛县示例企业",
                        "",
                        LocalDate.of(2026, 10, 12),
                        "消防验收迟迟没有安排",
                        Category.APPROVAL,
                        "很急",
                        Optional.empty()),
                duty,
                new ProblemRow.Task(
                        "本周安排验收", "", Optional.ofNullable(due), "验收意见书一份", Optional.of(40), Optional.empty()),
                status);
    }
}
