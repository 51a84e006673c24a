package cn.suyuanban.lead.seal;

import cn.suyuanban.engine.StartHint;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
    private static final int BATCH = 40;

    private final SealedRows rows;
    private final SealedPieces pieces;
    private final SealKeys keys;

    SealCheck(SealedRows rows, SealedPieces pieces, SealKeys keys) {
        this.rows = rows;
        this.pieces = pieces;
        this.keys = keys;
        rows.samples().forEach(rows::open);
        pieces.samples().forEach(pieces::open);
    }

    /** After this the older keys are needed no more. */
    @Override
    public void run(ApplicationArguments arguments) {
        keys.current().ifPresent(this::resealAll);
    }

    private void resealAll(SealKey current) {
        int resealed = each(() -> rows.sealedByOthers(current, BATCH), row -> rows.reseal(row, current))
                + each(() -> pieces.sealedByOthers(current, BATCH), piece -> pieces.reseal(piece, current));
        if (resealed > 0) {
            LOG.info("线索密钥已换为 {}，重新加密 {} 条；旧密钥可以不再列出", current.id(), resealed);
        }
    }

    private static <R> int each(Supplier<List<R>> next, Consumer<R> reseal) {
        int resealed = 0;
        for (List<R> old = next.get(); !old.isEmpty(); old = next.get()) {
            old.forEach(reseal);
            resealed += old.size();
        }
        return resealed;
    }

    @Override
    public String text() {
        return keys.current()
                .map(key -> "  线索保密存储已启用（密钥 " + key.id() + "）")
                .orElse("  线索受理已关闭：没有配置密钥 suyuanban.lead.key（环境变量 SUYUANBAN_LEAD_KEY）");
    }
}
