package cn.suyuanban.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.suyuanban.material.check.FileTypes;
import cn.suyuanban.material.check.Incoming;
import cn.suyuanban.material.check.MaterialSettings;
import cn.suyuanban.material.check.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ArrivalsTest {

    private static final MaterialSettings SETTINGS =
            new MaterialSettings(DataSize.ofMegabytes(1), 1, 1, DataSize.ofMegabytes(1), List.of());

    private final AtomicReference<Incoming> seen = new AtomicReference<>();

    @Test
    void aFileLiesOnTheDiskOnlyForAsLongAsItIsWorkedOn() {
        String type = arrivals(Optional.empty()).take(Samples.pdf(null, "图.pdf"), arrival -> {
            assertThat(arrival.content()).exists();
            return arrival.mediaType();
        });
        assertThat(type).isEqualTo("application/pdf");
        assertThat(seen.get().content()).doesNotExist();
    }

    @Test
    void aRefusedFileLeavesNothingOnTheDisk() {
        Arrivals arrivals = arrivals(Optional.of(new Refusal("not-today", "今天不收。")));
        assertThatExceptionOfType(MaterialRefusedException.class)
                .isThrownBy(() -> arrivals.take(Samples.pdf(null, "图.pdf"), arrival -> arrival))
                .withMessage("今天不收。")
                .returns("not-today", MaterialRefusedException::code);
        assertThat(seen.get().content()).doesNotExist();
    }

    @Test
    void aDocumentOfOurOwnIsTakenEvenWhileEveryFileIsRefused() {
        Arrivals arrivals = arrivals(Optional.of(new Refusal("scan-unavailable", "暂时无法做病毒检查。")));
        assertThat(arrivals.<String>takeOwn(Samples.pdf(null, "受理通知书.pdf"), Arrivals.Arrival::fileName))
                .isEqualTo("受理通知书.pdf");
        assertThat(seen.get()).isNull();
    }

    private Arrivals arrivals(Optional<Refusal> refusal) {
        return new Arrivals(
                new FileTypes(),
                List.of(file -> {
                    seen.set(file);
                    return refusal;
                }),
                SETTINGS,
                new Room(SETTINGS));
    }
}
