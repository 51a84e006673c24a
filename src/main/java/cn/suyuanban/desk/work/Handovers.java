package cn.suyuanban.desk.work;

import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.worklist.Handover;
import cn.suyuanban.worklist.Handover.Result;
import cn.suyuanban.worklist.Onlooker;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets tasks change hands and says of each what became of it. */
@Component
class Handovers {

    private final Handover handover;
    private final CaseFiles files;

    Handovers(Handover handover, CaseFiles files) {
        this.handover = handover;
        this.files = files;
    }

    /** @param person to whom, null if the onlooker takes them */
    Told hand(Onlooker onlooker, List<String> tasks, String person) {
        String left = tasks.isEmpty()
                ? "work-none: 没有选择任务，请先勾选"
                : tasks.size() > Handover.MOST ? "work-many: 一次最多 " + Handover.MOST + " 项，其余没有处理" : null;
        List<Result> results =
                person == null ? handover.claim(onlooker, tasks) : handover.assign(onlooker, tasks, person);
        Map<String, String> numbers = files
                .findAll(results.stream()
                        .filter(result -> result.entry() != null)
                        .map(result -> result.entry().caseId())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(CaseFile::id, CaseFile::number));
        List<One> refused = results.stream()
                .filter(result -> !result.done())
                .map(result -> new One(null, what(result, numbers), result.refused()))
                .toList();
        List<One> done = results.stream()
                .filter(Result::done)
                .map(result -> new One(result.taskId(), what(result, numbers), null))
                .toList();
        return new Told(person == null ? "已签收" : "已分派", new ArrayList<>(done), new ArrayList<>(refused), left);
    }

    private static String what(Result result, Map<String, String> numbers) {
        if (result.entry() == null) {
            return "任务";
        }
        String number = numbers.get(result.entry().caseId());
        return (number == null ? "" : number + " ") + result.entry().serviceName() + "："
                + result.entry().step();
    }

    /**
     * What became of the tasks; kept in the session until the page is shown.
     *
     * @param left what was not even tried, null if all were
     */
    record Told(String did, ArrayList<One> done, ArrayList<One> refused, String left) implements Serializable {}

    /** @param task null unless it was done */
    record One(String task, String what, String why) implements Serializable {}
}
