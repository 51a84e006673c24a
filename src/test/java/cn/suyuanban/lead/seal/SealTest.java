package cn.suyuanban.lead.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import cn.suyuanban.audit.FactMarks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What is sealed opens with its key only, wherever it is put. */
class SealTest {

    private static final String ONE = "one:" + secret('1');
    private static final String TWO = "two:" + secret('2');
    private static final String TEXT = "示例举报人 13800000000";

    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @BeforeEach
    void emptyStore() {
        DriverManagerDataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        jdbc = JdbcClient.create(database);
        jdbc.sql("create table case_file (id varchar(64) primary key)").update();
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V33__leads.sql"),
                        new ClassPathResource("db/migration/V40__lead_files.sql"))
                .execute(database);
        for (String lead : List.of("a", "b")) {
            jdbc.sql(
                            "insert into lead (id, source, received_at, awaited, status) values (?, 'REPORT', now(), true, 'RECEIVED')")
                    .param(lead)
                    .update();
        }
    }

    @Test
    @Tag("R58")
    void aTextIsStoredUnreadableAndComesBackAsItWas() {
        // when
        write(rows(ONE), "a");
        // then
        assertThat(rows(ONE).of("a")).extracting(SealedText::text).containsExactly(TEXT);
        assertThat(new String(stored(), StandardCharsets.UTF_8))
                .doesNotContain("示例")
                .doesNotContain("138");
    }

    @Test
    @Tag("R58")
    void theSameTextNeverLooksTheSame() {
        write(rows(ONE), "a");
        write(rows(ONE), "b");
        List<byte[]> stored = jdbc.sql("select content from lead_sealed order by id")
                .query(byte[].class)
                .list();
        assertThat(stored.get(0)).isNotEqualTo(stored.get(1));
    }

    @Test
    @Tag("R58")
    void aRowMovedToAnotherLeadDoesNotOpen() {
        write(rows(ONE), "a");
        jdbc.sql("update lead_sealed set lead_id = 'b'").update();
        assertThatThrownBy(() -> rows(ONE).of("b")).hasMessageContaining("lead-key-wrong");
    }

    @Test
    @Tag("R58")
    void aRowThatWasChangedDoesNotOpen() {
        write(rows(ONE), "a");
        byte[] changed = stored();
        changed[changed.length - 1] ^= 1;
        jdbc.sql("update lead_sealed set content = ?").param(changed).update();
        assertThatThrownBy(() -> rows(ONE).of("a")).hasMessageContaining("lead-key-wrong");
    }

    @Test
    @Tag("R58")
    void theProductStartsOnlyWithKeysThatOpenWhatIsSealed() {
        // given
        write(rows(ONE), "a");
        byte[] before = stored();
        // then
        assertThatThrownBy(() -> start("one:" + secret('9'))).hasMessageContaining("lead-key-wrong");
        assertThatThrownBy(() -> start(TWO))
                .hasMessageContaining("lead-key-missing")
                .hasMessageContaining("one");
        assertThatThrownBy(() -> start("")).hasMessageContaining("lead-key-missing");
        assertThat(stored()).isEqualTo(before);
        assertThat(start(ONE).text()).contains("已启用").doesNotContain(secret('1'));
    }

    @Test
    @Tag("R58")
    void aNewKeySealsEverythingAnewAndTheOldOneMayGo() {
        // given
        write(rows(ONE), "a");
        // when
        start(TWO, ONE).run(null);
        // then
        assertThat(jdbc.sql("select key_id from lead_sealed")
                        .query(String.class)
                        .list())
                .containsExactly("two");
        start(TWO);
        assertThat(rows(TWO).of("a")).extracting(SealedText::text).containsExactly(TEXT);
    }

    @Test
    @Tag("R58")
    void aPieceOfAFileOpensInItsPlaceOnlyAndMovesToANewKey() {
        // given
        byte[] piece = TEXT.getBytes(StandardCharsets.UTF_8);
        pieces(ONE).add("a", "file", 0, piece);
        assertThatThrownBy(() -> start(TWO)).hasMessageContaining("lead-key-missing");
        // when
        start(TWO, ONE).run(null);
        // then
        assertThat(pieces(TWO).find("a", "file", 0)).hasValue(piece);
        assertThat(pieces(TWO).find("a", "file", 1)).isEmpty();
        jdbc.sql("update lead_file set no = 1").update();
        assertThatThrownBy(() -> pieces(TWO).find("a", "file", 1)).hasMessageContaining("lead-key-wrong");
    }

    @Test
    void withoutAKeyNothingIsTakenAndTheStartSaysSo() {
        assertThat(rows("").isOpen()).isFalse();
        assertThat(start("").text()).contains("线索受理已关闭").contains("SUYUANBAN_LEAD_KEY");
        assertThatThrownBy(() -> write(rows(""), "a")).hasMessageContaining("lead-key-none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "one:AAAA", "one:***", "eins zwei:AAAA", ":AAAA"})
    void aKeyThatIsNoneIsRefusedWithoutBeingRepeated(String key) {
        assertThatThrownBy(() -> keys(key))
                .hasMessageContaining("lead-key-format")
                .hasMessageNotContainingAny("AAAA", "***");
    }

    @Test
    void oneIdStandsForOneKey() {
        assertThatThrownBy(() -> keys(ONE, "one:" + secret('2'))).hasMessageContaining("lead-key-twice");
    }

    @Test
    void aDemonstrationMakesAKeyOnceAndKeepsItToItself() throws Exception {
        // given
        String file = folder.resolve("data/lead.key").toString();
        // when
        SealKey made =
                new SealKeys(new SealSettings("", List.of(), file)).current().orElseThrow();
        // then
        assertThat(new SealKeys(new SealSettings("", List.of(), file)).current())
                .contains(made);
        assertThat(Files.getPosixFilePermissions(Path.of(file))).hasSize(2);
        assertThat(made.toString()).contains(made.id()).hasSizeLessThan(30);
    }

    private static void write(SealedRows rows, String lead) {
        rows.add(lead, new SealedText(SealedKind.REPORTER, TEXT, Instant.EPOCH, null));
    }

    private byte[] stored() {
        return jdbc.sql("select content from lead_sealed").query(byte[].class).single();
    }

    private SealCheck start(String key, String... old) {
        SealKeys keys = keys(key, old);
        return new SealCheck(new SealedRows(jdbc, keys, mock(FactMarks.class)), pieces(key, old), keys);
    }

    private SealedPieces pieces(String key, String... old) {
        return new SealedPieces(jdbc, keys(key, old), mock(FactMarks.class));
    }

    private SealedRows rows(String key, String... old) {
        return new SealedRows(jdbc, keys(key, old), mock(FactMarks.class));
    }

    private static SealKeys keys(String key, String... old) {
        return new SealKeys(new SealSettings(key, List.of(old), ""));
    }

    private static String secret(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.UTF_8));
    }
}
