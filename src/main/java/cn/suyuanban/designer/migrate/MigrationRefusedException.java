package cn.suyuanban.designer.migrate;

import cn.suyuanban.refusal.RefusedException;
import org.springframework.http.HttpStatus;

/** A migration that cannot be as it was asked for. */
public class MigrationRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private MigrationRefusedException(HttpStatus status, String code, String detail) {
        super(status, code, "不能迁移", detail);
    }

    static MigrationRefusedException of(String code, String detail) {
        return new MigrationRefusedException(HttpStatus.BAD_REQUEST, code, detail);
    }

    static MigrationRefusedException versionUnknown(String service, Integer version) {
        return new MigrationRefusedException(
                HttpStatus.NOT_FOUND,
                "version-unknown",
                "没有服务“%s”%s。请从版本列表中选择。".formatted(service, version == null ? "" : "的第 " + version + " 版"));
    }

    static MigrationRefusedException batchUnknown(String batch) {
        return new MigrationRefusedException(HttpStatus.NOT_FOUND, "batch-unknown", "没有批次“" + batch + "”。请从迁移记录中打开。");
    }
}
