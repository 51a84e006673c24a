package cn.suyuanban.problem.book;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledgerfile.ProblemRow;
import cn.suyuanban.ledgerfile.ProblemRow.Status;
import cn.suyuanban.problem.Duty;
import cn.suyuanban.problem.Problem;
import cn.suyuanban.problem.book.BookRecords.Said;
import cn.suyuanban.problem.list.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Writes a problem as a row for people: as it stands, and what only its file knew as that said. */
final class RowWriter {

    private static final int DONE = 100;

    private final Departments departments;

    RowWriter(Departments departments) {
        this.departments = departments;
    }

    /** @param said null for a problem that was not taken over */
    ProblemRow row(Entry entry, Said said) {
        Problem problem = entry.problem();
        Problem.Found found = problem.found();
        return new ProblemRow(
                problem.number(),
                new ProblemRow.Found(
                        found.source(),
                        found.enterprise(),
                        said == null ? "" : said.escort(),
                        found.on(),
                        found.description(),
                        found.category(),
                        found.severity(),
                        said == null ? Optional.of(found.common()) : said.common()),
                duty(entry.duty()),
                new ProblemRow.Task(
                        Objects.toString(entry.task().measures(), ""),
                        Objects.toString(entry.task().goal(), ""),
                        said == null || said.otherLimit() ? dueNext(entry) : said.due(),
                        Objects.toString(entry.task().evidence(), ""),
                        progress(problem.status(), said),
                        said == null || said.goesOn()
                                ? Optional.of(day(entry.task().updated()))
                                : said.updatedOn()),
                problem.status());
    }

    private ProblemRow.Duty duty(Duty duty) {
        return duty == null
                ? new ProblemRow.Duty("", "", "", List.of(), "")
                : new ProblemRow.Duty(
                        departments.name(duty.leader()),
                        departments.name(duty.unit()),
                        duty.person(),
                        duty.supporters().stream()
                                .map(support -> departments.name(support.unit()))
                                .toList(),
                        departments.name(duty.supervisor()));
    }

    private static Optional<LocalDate> dueNext(Entry entry) {
        return entry.steps().stream()
                .map(CaseStep::dueAt)
                .min(Instant::compareTo)
                .map(RowWriter::day);
    }

    /** Nobody reports percents here: what the file said holds until the end, which is a hundred. */
    private static Optional<Integer> progress(Status status, Said said) {
        boolean struckOffHere = status == Status.CLOSED && (said == null || said.goesOn());
        return struckOffHere ? Optional.of(DONE) : Optional.ofNullable(said).flatMap(Said::progress);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    }
}
