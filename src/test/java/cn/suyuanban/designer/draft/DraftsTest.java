package cn.suyuanban.designer.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.designer.bundle.Bundle;
import cn.suyuanban.designer.draft.DraftCheck.Fixed;
import cn.suyuanban.designer.draft.DraftCheck.Found;
import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.support.SuyuanbanTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuyuanbanTest
class DraftsTest {

    private static final String SERVICE = "open-restaurant";
    private static final String MODEL = "processes/open-restaurant.bpmn";
    private static final String FORM = "forms/open-restaurant/apply.form";

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftCheck check;

    @Autowired
    private Presence presence;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EngineClock clock;

    @BeforeEach
    void aDesigner() {
        as("designer");
    }

    @AfterEach
    void nobody() {
        identity.clearAuthentication();
    }

    @Test
    void aDraftOfWhatRunsHasItsFilesByteForByteAndNoErrors() throws IOException {
        Draft draft = drafts.ofRunning(SERVICE);
        Map<String, byte[]> files = drafts.files(draft.id());
        assertThat(files).containsKeys(MODEL, FORM);
        for (String name : files.keySet()) {
            assertThat(files.get(name)).as(name).isEqualTo(Files.readAllBytes(Path.of(name)));
        }
        assertThat(check.findings(draft)).noneMatch(Found::refuses);
        assertThat(drafts.isOutdated(draft)).isFalse();
        assertThat(drafts.unfinished()).extracting(Draft::id).contains(draft.id());
    }

    @Test
    void ofTwoPeopleWhoChangeTheSameTheSecondIsTold() throws IOException {
        // given
        clock.setTo(Instant.parse("2026-11-02T01:00:00Z"));
        Draft draft = drafts.ofRunning(SERVICE);
        String form = Files.readString(Path.of(FORM));
        assertThat(drafts.write(draft.id(), FORM, form + "\n", 0)).isEqualTo(1);
        // when
        as("second");
        // then
        assertThatThrownBy(() -> drafts.write(draft.id(), FORM, form + " ", 0))
                .hasMessageContaining("draft-changed")
                .hasMessageContaining("2026年11月2日 09:00");
        assertThat(text(draft, FORM)).isEqualTo(form + "\n");
        assertThat(drafts.write(draft.id(), FORM, form, 1)).isEqualTo(2);
        assertThat(drafts.writers(draft.id())).containsExactlyInAnyOrder("designer", "second");
    }

    @Test
    void peopleWhoHaveTheSameDraftOpenAreToldOfEachOther() {
        clock.setTo(Instant.parse("2026-11-02T01:00:00Z"));
        Draft draft = drafts.ofRunning(SERVICE);
        assertThat(presence.seen(draft.id())).isEmpty();
        as("second");
        assertThat(presence.seen(draft.id())).extracting(Presence.Other::person).containsExactly("designer");
        clock.setTo(clock.instant().plus(Presence.LONGEST).plusSeconds(1));
        assertThat(presence.seen(draft.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "forms/open-shop/apply.form, file-of-another",
        "processes/open-shop.bpmn, bundle-not-one",
        "../open-restaurant.bpmn, file-name-invalid",
        "processes/deadline-ladder.dmn, decision-shared"
    })
    void noFileOfAnotherServiceGetsIn(String name, String code) {
        Draft draft = drafts.ofRunning(SERVICE);
        assertThatThrownBy(() -> drafts.write(draft.id(), name, "{}", 0)).hasMessageContaining(code);
        assertThat(drafts.files(draft.id())).doesNotContainKey(name);
        assertThat(drafts.find(draft.id()).revision()).isZero();
    }

    @Test
    void aFormCanBeTakenOutAndIsThenMissed() {
        Draft draft = drafts.ofRunning(SERVICE);
        assertThat(drafts.remove(draft.id(), FORM, 0)).isEqualTo(1);
        assertThat(check.findings(draft))
                .filteredOn(Found::refuses)
                .extracting(found -> found.finding().rule())
                .contains("form-exists");
        assertThatThrownBy(() -> drafts.remove(draft.id(), MODEL, 1)).hasMessageContaining("file-needed");
        assertThatThrownBy(() -> drafts.remove(draft.id(), FORM, 1)).hasMessageContaining("file-unknown");
    }

    @Test
    void aQuickFixIsAChangeLikeAnyOther() throws IOException {
        // given
        Draft draft = drafts.ofRunning(SERVICE);
        String broken = Files.readString(Path.of(MODEL)).replaceFirst(" camunda:historyTimeToLive=\"[^\"]*\"", "");
        drafts.write(draft.id(), MODEL, broken, 0);
        Found found = check.findings(draft).get(0);
        assertThat(found.finding().rule()).isEqualTo("history-time-to-live");
        assertThat(found.fix()).contains("P3650D");
        // when
        Fixed fixed = check.fix(draft, found.finding().rule(), found.finding().element(), 1);
        // then
        assertThat(fixed.revision()).isEqualTo(2);
        assertThat(text(draft, MODEL)).isEqualTo(fixed.text());
        assertThat(check.findings(draft)).noneMatch(Found::refuses);
        assertThatThrownBy(() -> check.fix(draft, "history-time-to-live", SERVICE, 2))
                .hasMessageContaining("fix-unknown");
    }

    @Test
    void whatWasThrownAwayIsNotChangedAndEachWriteIsInTheTrail() throws IOException {
        Draft draft = drafts.ofRunning(SERVICE);
        drafts.write(draft.id(), FORM, Files.readString(Path.of(FORM)), 0);
        drafts.discard(draft.id());
        assertThatThrownBy(() -> drafts.write(draft.id(), FORM, "{}", 1)).hasMessageContaining("draft-closed");
        assertThatThrownBy(() -> drafts.discard(draft.id())).hasMessageContaining("draft-closed");
        assertThatThrownBy(() -> drafts.find(-1)).hasMessageContaining("draft-unknown");
        assertThat(jdbc.sql("select action from audit_entry where text like ? order by id")
                        .param("%草稿 " + draft.id() + "：%")
                        .query(String.class)
                        .list())
                .containsExactly("DRAFT_BEGUN", "DRAFT_CHANGED", "DRAFT_DISCARDED");
    }

    @Test
    void aNewServiceTakesNoIdThatIsTaken() throws IOException {
        Bundle taken = Bundle.of(Map.of(MODEL, Files.readAllBytes(Path.of(MODEL))));
        assertThatThrownBy(() -> drafts.ofNew(taken)).hasMessageContaining("service-exists");
        assertThatThrownBy(() -> drafts.ofRunning("no-such-service")).hasMessageContaining("service-unknown");
    }

    private String text(Draft draft, String file) {
        return new String(drafts.files(draft.id()).get(file), StandardCharsets.UTF_8);
    }

    private void as(String person) {
        identity.setAuthentication(person, List.of("designer"));
    }
}
