package cn.suyuanban.engine;

import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Turns a database that cannot be opened into a message that says what to do; nothing has been written by then. */
class DatabaseFailureAnalyzer implements FailureAnalyzer {

    private static final String UNTOUCHED = "数据库文件没有被改动。";

    /** H2's error codes for a file it will not open. */
    private static final Map<Integer, FailureAnalysis> H2 = Map.of(
            90020,
                    analysis(
                            "database-locked: 数据库文件正被另一个进程使用。",
                            "请先停止正在运行的涑愿办（或占用该文件的数据库工具），再重新启动；也可以用 --suyuanban.data=目录 换一个数据目录。"),
            90048,
                    analysis(
                            "database-format: 数据库文件由另一个版本的 H2 建立，本程序无法打开。",
                            "请用建立它的那个版本的涑愿办启动，或从备份恢复；也可以用 --suyuanban.data=目录 换一个数据目录。"),
            90030, analysis("database-corrupt: 数据库文件已损坏。", "请从最近的备份恢复（见 docs/operations.md）。"));

    private static FailureAnalysis analysis(String description, String action) {
        return new FailureAnalysis(description + UNTOUCHED, action, null);
    }

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            FailureAnalysis known = known(cause);
            if (known != null) {
                return new FailureAnalysis(known.getDescription(), known.getAction(), cause);
            }
        }
        return null;
    }

    private static FailureAnalysis known(Throwable cause) {
        if (cause instanceof ForeignDatabaseException) {
            return analysis(cause.getMessage() + "。", "请用建立它的那个版本的涑愿办启动，或按 docs/operations.md 的升级步骤升级数据库。");
        }
        if (cause instanceof FlywayValidateException) {
            return analysis("database-version: 数据库由另一个版本的涑愿办建立，与本程序不一致。", "请使用同一版本或更新版本的涑愿办启动；不要降级。");
        }
        return cause instanceof SQLException sql ? H2.get(sql.getErrorCode()) : null;
    }
}
