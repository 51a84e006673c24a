package cn.suyuanban.designer.page;

import cn.suyuanban.designer.compare.Change;
import cn.suyuanban.designer.draft.Draft;
import cn.suyuanban.designer.draft.DraftCheck.Found;
import java.util.List;

/**
 * What the page of a draft shows.
 *
 * @param name what people call the service
 * @param running number of the version that runs, null for a new service
 * @param others who else has the draft open
 * @param findings empty once the draft is closed
 * @param changes against the version that runs, empty for a new service and once the draft is closed
 * @param edits whether whoever looks may change it
 * @param decides whether they may decide about it
 * @param withdraws whether they may take it back
 */
record DraftPage(
        Draft draft,
        String name,
        Integer running,
        boolean outdated,
        String author,
        String created,
        String changedBy,
        String changed,
        List<String> others,
        List<File> files,
        List<Found> findings,
        List<Change> changes,
        List<Step> steps,
        boolean edits,
        boolean decides,
        boolean withdraws) {

    /** A file and its size as people read it. */
    record File(String name, String size) {}

    /**
     * Once that the draft was submitted.
     *
     * @param decision in Chinese, null while it waits
     */
    record Step(
            String submittedBy,
            String submitted,
            String note,
            Integer rolledBackTo,
            String decision,
            String decidedBy,
            String decided,
            String reason,
            Integer version) {}

    /** What happened to an element, in words. */
    public static String chinese(Change.Kind kind) {
        return switch (kind) {
            case ADDED -> "新增";
            case REMOVED -> "删除";
            case CHANGED -> "修改";
            case MOVED -> "移动";
        };
    }

    /** How many findings keep it from being released. */
    public long errors() {
        return findings.stream().filter(Found::refuses).count();
    }
}
