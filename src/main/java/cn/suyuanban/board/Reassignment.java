package cn.suyuanban.board;

import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.security.StaffNames;
import cn.suyuanban.worklist.Handover;
import cn.suyuanban.worklist.Handover.Result;
import cn.suyuanban.worklist.Onlooker;
import cn.suyuanban.worklist.Onlookers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives what is open in a case to another clerk (改派), for those who watch over all departments. */
@Component
class Reassignment {

    private final Handover handover;
    private final Onlookers onlookers;
    private final CaseFiles files;
    private final StaffNames names;

    Reassignment(Handover handover, Onlookers onlookers, CaseFiles files, StaffNames names) {
        this.handover = handover;
        this.onlookers = onlookers;
        this.files = files;
        this.names = names;
    }

    /** Names by account of those to whom tasks of a department can be given; empty for who may give none. */
    Map<String, String> members(String department) {
        boolean gives = department != null
                && onlookers.current().filter(Onlooker::seesAll).isPresent();
        return gives ? names.members(department) : Map.of();
    }

    /** Gives the open tasks of a case, by number, to somebody; says why not, null if all were given. */
    Function<String, String> to(String person, String reason) {
        Onlooker onlooker = onlookers.current().filter(Onlooker::seesAll).orElse(null);
        if (onlooker == null) {
            return number -> "board-forbidden: 只有督查室和管理者可以改派";
        }
        if (person.isEmpty()) {
            return number -> "board-no-person: 没有选择经办人；请先选定部门，再选经办人";
        }
        return number -> {
            Optional<CaseFile> file = files.findByNumber(number);
            return file.isEmpty()
                    ? "case-unknown: 没有这个编号的办件，请核对编号"
                    : said(handover.reassign(onlooker, file.get().id(), person, reason));
        };
    }

    private static String said(List<Result> results) {
        if (results.isEmpty()) {
            return "board-no-task: 办件没有由该经办人所在部门办理的任务";
        }
        String refused = results.stream()
                .map(Result::refused)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("；"));
        return refused.isEmpty() ? null : refused;
    }
}
