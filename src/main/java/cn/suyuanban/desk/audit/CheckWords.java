package cn.suyuanban.desk.audit;

import cn.suyuanban.audit.chain.Report;
import cn.suyuanban.audit.check.AuditCheck;
import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.security.StaffNames;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks as they are told to people. */
@Component
class CheckWords {

    private final StaffNames staff;

    CheckWords(StaffNames staff) {
        this.staff = staff;
    }

    String last(Optional<AuditCheck> check) {
        return check.map(done -> "%s（%s，%s）"
                        .formatted(result(done), TimeWords.moment(done.endedAt()), staff.person(done.startedBy())))
                .orElse("还没有核验过。");
    }

    String progress(AuditCheck running) {
        String far = running.compared() == 0
                ? "正在核对链接"
                : "已比对 %d 份案卷，共约 %d 份".formatted(running.compared(), running.files());
        return "正在核验：%s（%s 由%s开始）"
                .formatted(far, TimeWords.moment(running.startedAt()), staff.person(running.startedBy()));
    }

    List<Broken> findings(AuditCheck check) {
        return check.findings().stream().map(Broken::of).toList();
    }

    private static String result(AuditCheck check) {
        return switch (check.result()) {
            case WHOLE -> "完好";
            case BROKEN -> "记录被改动过，共发现 " + check.findings().size() + " 处";
            case FAILED -> "上次核验没有完成，请重新核验";
        };
    }

    /**
     * One broken place.
     *
     * @param place where in the chain
     * @param table the table's name among people and in the database
     * @param key which row
     */
    record Broken(String place, String table, String key, String what) {

        static Broken of(Report.Finding finding) {
            String place =
                    finding.day() == null ? "不在链上" : TimeWords.day(finding.day()) + "第 " + finding.position() + " 条";
            return new Broken(
                    place, TableWords.of(finding.table()) + " " + finding.table(), finding.key(), finding.what());
        }
    }
}
