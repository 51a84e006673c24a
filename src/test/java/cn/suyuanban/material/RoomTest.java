package cn.suyuanban.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.material.Material.Origin;
import cn.suyuanban.material.Material.State;
import cn.suyuanban.material.check.MaterialSettings;
import cn.suyuanban.material.check.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class RoomTest {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

    private final Room room = new Room(
            new MaterialSettings(DataSize.ofMegabytes(10), 2, 5, DataSize.ofMegabytes(30), List.of("application/pdf")));

    @Test
    void oneMaterialHasSoManyFilesAndNoMore() {
        assertThat(check(files(1, "plan"), "plan")).isEmpty();
        assertThat(check(files(2, "plan"), "plan").orElseThrow())
                .returns("too-many-for-material", Refusal::code)
                .extracting(Refusal::message)
                .asString()
                .contains("“平面图”最多交 2 个文件", "合并");
        assertThat(check(files(2, "plan"), "photo")).isEmpty();
        assertThat(check(files(2, null), null)).map(Refusal::code).hasValue("too-many-for-material");
    }

    @Test
    void aFileThatWasAskedAgainMakesRoomForTheNewOne() {
        List<Material> files = Stream.concat(
                        files(1, "plan").stream(), Stream.of(file("plan", Origin.APPLICANT, State.ASKED_AGAIN)))
                .toList();
        assertThat(check(files, "plan")).isEmpty();
    }

    @Test
    void aCaseHasSoManyFilesAndNoMoreWhatTheAuthorityIssuesNotCounted() {
        List<Material> five = IntStream.range(0, 5)
                .mapToObj(i -> file("need" + i, Origin.STAFF, State.HANDED_IN))
                .toList();
        assertThat(check(five, "plan")).map(Refusal::code).hasValue("too-many-files");
        List<Material> issued = IntStream.range(0, 9)
                .mapToObj(i -> file(null, Origin.ISSUED, State.ACCEPTED))
                .toList();
        assertThat(check(issued, "plan")).isEmpty();
    }

    @Test
    void allFilesTogetherHaveALimit() {
        Optional<Refusal> refusal = room.check(
                files(1, "photo"),
                Samples.pdf("plan", "图.pdf"),
                DataSize.ofMegabytes(30).toBytes());
        assertThat(refusal.orElseThrow())
                .returns("total-too-large", Refusal::code)
                .extracting(Refusal::message)
                .asString()
                .contains("30 MB");
    }

    private Optional<Refusal> check(List<Material> present, String code) {
        Upload upload = new Upload(code, "平面图", "图.pdf", null);
        return room.check(present, upload, 1000);
    }

    private static List<Material> files(int count, String code) {
        return IntStream.range(0, count)
                .mapToObj(i -> file(code, Origin.APPLICANT, State.HANDED_IN))
                .toList();
    }

    private static Material file(String code, Origin origin, State state) {
        return new Material(
                "id", "case", code, "平面图", origin, "图.pdf", "application/pdf", 1, "", NOW, null, state, null, null);
    }
}
