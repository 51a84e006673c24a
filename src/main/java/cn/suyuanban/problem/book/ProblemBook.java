package cn.suyuanban.problem.book;

import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledgerfile.LedgerFile;
import cn.suyuanban.ledgerfile.LedgerFile.Imported;
import cn.suyuanban.ledgerfile.ProblemRow;
import cn.suyuanban.problem.Actor;
import cn.suyuanban.problem.Duty;
import cn.suyuanban.problem.Problem;
import cn.suyuanban.problem.ProblemLedger;
import cn.suyuanban.problem.book.BookRecords.Said;
import cn.suyuanban.problem.list.Choice;
import cn.suyuanban.problem.list.Entry;
import cn.suyuanban.problem.list.Onlooker;
import cn.suyuanban.problem.list.ProblemLists;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The county's ledger of problems (问题台账) as a file: written as it stands, and taken over whole or not at all. */
@Service
@Transactional
public class ProblemBook {

    private static final int PAGE = 500;

    private final ProblemLedger ledger;
    private final ProblemLists lists;
    private final BookRecords records;
    private final Continuation continuation;
    private final DueDay dueDay;
    private final CaseFiles files;
    private final Clock clock;

    ProblemBook(
            ProblemLedger ledger,
            ProblemLists lists,
            BookRecords records,
            Continuation continuation,
            DueDay dueDay,
            CaseFiles files,
            Clock clock) {
        this.ledger = ledger;
        this.lists = lists;
        this.records = records;
        this.continuation = continuation;
        this.dueDay = dueDay;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Takes over all problems of a file; what is open goes on in the product from where it was.
     *
     * @throws cn.suyuanban.ledgerfile.LedgerFileException naming every fault by row and column; nothing was taken over
     * @throws cn.suyuanban.problem.ProblemRefusedException if the actor may not
     */
    public Imported<ProblemRow> take(InputStream file, Actor actor, Departments departments) throws IOException {
        LocalDate today = LocalDate.now(clock);
        Imported<ProblemRow> imported =
                LedgerFile.PROBLEMS.read(file, row -> RowCheck.of(row, files, departments, today));
        imported.rows().forEach(row -> take(row, actor, departments));
        return imported;
    }

    private void take(ProblemRow row, Actor actor, Departments departments) {
        Duty duty = duty(row, departments);
        String caseId = continuation.begin(new Continuation.Taken(row, duty));
        Problem.Found found = new Problem.Found(
                row.found().source(),
                row.found().enterprise(),
                row.found().foundOn(),
                actor.id(),
                row.found().description(),
                row.found().category(),
                row.found().severity(),
                row.found().common().orElse(false),
                null,
                null);
        Problem taken = new Problem(caseId, row.code(), found, row.status());
        ledger.takeOver(
                taken,
                said(row) ? duty : null,
                row.task().measures(),
                row.task().goal(),
                actor,
                clock.instant());
        records.insert(caseId, row);
    }

    /** Whether the file names anybody or anything to do; without, the problem is not assigned. */
    private static boolean said(ProblemRow row) {
        ProblemRow.Duty duty = row.duty();
        return !duty.supporters().isEmpty()
                || Stream.of(duty.leader(), duty.unit(), duty.person(), duty.supervisor())
                        .anyMatch(text -> !text.isEmpty())
                || Stream.of(
                                row.task().measures(),
                                row.task().goal(),
                                row.task().evidence())
                        .anyMatch(text -> !text.isEmpty());
    }

    private Duty duty(ProblemRow row, Departments departments) {
        String limit = row.task().due().map(dueDay::limit).orElse("");
        ProblemRow.Duty said = row.duty();
        return new Duty(
                departments.idOrText(said.leader()),
                departments.idOrText(said.unit()),
                said.person(),
                said.supporters().stream()
                        .map(unit -> new Duty.Support(departments.idOrText(unit), limit))
                        .toList(),
                departments.idOrText(said.supervisor()),
                limit);
    }

    /**
     * Writes the problems as they stand, by number.
     *
     * @param onlooker whose problems; nobody's others are in the file
     */
    @Transactional(readOnly = true)
    public void give(OutputStream to, Onlooker onlooker, Departments departments) throws IOException {
        RowWriter writer = new RowWriter(departments);
        List<ProblemRow> rows = new ArrayList<>();
        List<Entry> page = page(onlooker, null);
        while (!page.isEmpty()) {
            Map<String, Said> said = records.of(
                    page.stream().map(entry -> entry.problem().caseId()).toList());
            page.forEach(
                    entry -> rows.add(writer.row(entry, said.get(entry.problem().caseId()))));
            page = page(onlooker, page.get(page.size() - 1).problem().number());
        }
        Collections.reverse(rows);
        LedgerFile.PROBLEMS.write(rows, to);
    }

    private List<Entry> page(Onlooker onlooker, String before) {
        return lists.page(onlooker, Choice.ALL, before, PAGE, clock.instant());
    }

    /** Writes a file with the headings only, to be filled in. */
    public void giveEmpty(OutputStream to) throws IOException {
        LedgerFile.PROBLEMS.write(List.of(), to);
    }
}
