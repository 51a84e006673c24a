package cn.suyuanban.desk.work;

import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.security.StaffNames;
import cn.suyuanban.worklist.Entry;
import cn.suyuanban.worklist.Onlooker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes tasks out for a page: what case each belongs to, names for ids, time in words. */
@Component
class WorkRows {

    private final CaseFiles files;
    private final StaffNames names;
    private final TimeWords words;

    WorkRows(CaseFiles files, StaffNames names, TimeWords words) {
        this.files = files;
        this.names = names;
        this.words = words;
    }

    List<WorkRow> of(List<Entry> entries, Onlooker onlooker, Instant now) {
        Map<String, CaseFile> cases = files
                .findAll(entries.stream().map(Entry::caseId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
        UnaryOperator<String> name = names.of(entries.stream()
                .flatMap(entry -> Stream.concat(Stream.ofNullable(entry.assignee()), groups(entry)))
                .toList());
        return entries.stream()
                .map(entry -> row(entry, cases.get(entry.caseId()), name, onlooker, now))
                .toList();
    }

    private WorkRow row(Entry entry, CaseFile file, UnaryOperator<String> name, Onlooker onlooker, Instant now) {
        boolean offered = entry.departments().stream().anyMatch(onlooker.pools()::contains);
        boolean mine = onlooker.person().equals(entry.assignee());
        boolean paused = isHeld(entry, file);
        return new WorkRow(
                entry.key().taskId(),
                file == null ? null : file.number(),
                entry.serviceName(),
                entry.step(),
                file == null ? null : file.applicant(),
                entry.town(),
                Light.valueOf(entry.light()),
                entry.dueAt() == null ? null : TimeWords.moment(entry.dueAt()),
                entry.dueAt() == null ? null : words.remaining(paused ? file.pausedAt() : now, entry.dueAt()),
                paused,
                file != null && file.raised(),
                name.apply(entry.assignee()),
                mine,
                groups(entry).map(name).collect(Collectors.joining("、")),
                mine || offered,
                offered && entry.assignee() == null);
    }

    /** The task that carries a pause out began after it, and its limit runs. */
    private static boolean isHeld(Entry entry, CaseFile file) {
        return file != null && file.pausedAt() != null && !entry.openedAt().isAfter(file.pausedAt());
    }

    private static Stream<String> groups(Entry entry) {
        return entry.departments().stream().filter(pool -> !pool.startsWith("@"));
    }
}
