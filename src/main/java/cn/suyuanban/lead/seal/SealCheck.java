package cn.suyuanban.lead.seal;

import cn.suyuanban.engine.StartHint;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with keys that do not open what is sealed, and seals anew what an older key sealed.
 *
 * <p>The check comes while the application is being put together, so nobody works on leads that cannot be read.
 */
@Component
class SealCheck implements ApplicationRunner, StartHint {

    private static final Logger LOG = LoggerFactory.getLogger(SealCheck.class);
    private static final int BATCH = 200;

    private final SealedRows rows;
    private final SealKeys keys;

    SealCheck(SealedRows rows, SealKeys keys) {
        this.rows = rows;
        this.keys = keys;
        rows.samples().forEach(rows::open);
    }

    /** After this the older keys are needed no more. */
    @Override
    public void run(ApplicationArguments arguments) {
        keys.current().ifPresent(this::resealAll);
    }

    private void resealAll(SealKey current) {
        int resealed = 0;
        for (List<SealedRows.Row> old = rows.sealedByOthers(current, BATCH);
                !old.isEmpty();
                old = rows.sealedByOthers(current, BATCH)) {
            old.forEach(row -> rows.reseal(row, current));
            resealed += old.size();
        }
        if (resealed > 0) {
            LOG.info("线索密钥已换为 {}，重新加密 {} 条；旧密钥可以不再列出", current.id(), resealed);
        }
    }

    @Override
    public String text() {
        return keys.current()
                .map(key -> "  线索保密存储已启用（密钥 " + key.id() + "）")
                .orElse("  线索受理已关闭：没有配置密钥 suyuanban.lead.key（环境变量 SUYUANBAN_LEAD_KEY）");
    }
}
