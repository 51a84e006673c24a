package cn.suyuanban.designer.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.designer.bundle.Bundle;
import cn.suyuanban.designer.bundle.DeployedBundles;
import cn.suyuanban.designer.draft.Draft;
import cn.suyuanban.designer.draft.DraftState;
import cn.suyuanban.designer.draft.Drafts;
import cn.suyuanban.scaffold.Scaffold;
import cn.suyuanban.support.SuyuanbanTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuyuanbanTest
class ReleasesTest {

    private static final String SERVICE = "try-release";
    private static final String MODEL = "processes/try-release.bpmn";

    @Autowired
    private Drafts drafts;

    @Autowired
    private Releases releases;

    @Autowired
    private DeployedBundles deployed;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    private Draft draft;

    @BeforeEach
    void aDraftOfANewMatter() {
        as("designer");
        SortedMap<String, byte[]> files = new TreeMap<>();
        Scaffold.drawn(Map.of("id", SERVICE, "name", "试办事项", "lead", "market", "promised", "5WD"))
                .forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        draft = drafts.ofNew(Bundle.of(files));
    }

    @AfterEach
    void theMatterIsGone() {
        identity.clearAuthentication();
        repository.createDeploymentQuery().deploymentNameLike("bundle:" + SERVICE + "@%").list().stream()
                .map(Deployment::getId)
                .forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void aSecondPersonReleasesTheWholeBundle() {
        // given
        releases.submit(draft.id(), "新增事项");
        // when
        as("second");
        int version = releases.approve(draft.id(), 0);
        // then
        assertThat(version).isEqualTo(1);
        assertThat(deployed.of(deployed.running(SERVICE).orElseThrow()).files())
                .containsExactlyEntriesOf(drafts.files(draft.id()));
        Deployment made = repository
                .createDeploymentQuery()
                .deploymentId(deployed.running(SERVICE).orElseThrow().deployment())
                .singleResult();
        assertThat(made.getSource()).isEqualTo("designer");
        assertThat(made.getName()).isEqualTo(new Bundle(SERVICE, drafts.files(draft.id())).deployment());
        assertThat(drafts.find(draft.id()).state()).isEqualTo(DraftState.RELEASED);
        assertThat(releases.ofService(SERVICE).get(0))
                .extracting(Release::submittedBy, Release::decidedBy, Release::decision, Release::version)
                .containsExactly("designer", "second", Decision.APPROVED, 1);
        assertThat(trail(draft)).containsExactly("DRAFT_BEGUN", "DRAFT_SUBMITTED", "DRAFT_RELEASED");
    }

    @Test
    void whoeverSubmittedOrChangedItDecidesNothingAboutIt() {
        // given
        as("second");
        drafts.write(draft.id(), MODEL, text(draft) + "\n", 0);
        as("designer");
        releases.submit(draft.id(), "新增事项");
        // when, then
        for (String person : List.of("designer", "second")) {
            as(person);
            assertThat(releases.mayDecide(drafts.find(draft.id()))).isFalse();
            assertThatThrownBy(() -> releases.approve(draft.id(), 1)).hasMessageContaining("release-own");
            assertThatThrownBy(() -> releases.refuse(draft.id(), "不行")).hasMessageContaining("release-own");
        }
        assertThat(deployed.running(SERVICE)).isEmpty();
        assertThat(trail(draft)).endsWith("DRAFT_RELEASED", "DRAFT_REFUSED");
    }

    @Test
    void aRefusedDraftIsOpenAgainAndSaysWhy() {
        // given
        releases.submit(draft.id(), "新增事项");
        assertThatThrownBy(() -> drafts.write(draft.id(), MODEL, "x", 0)).hasMessageContaining("draft-closed");
        as("second");
        assertThatThrownBy(() -> releases.refuse(draft.id(), " ")).hasMessageContaining("words-missing");
        // when
        releases.refuse(draft.id(), "时限太长");
        // then
        assertThat(drafts.find(draft.id()).state()).isEqualTo(DraftState.OPEN);
        assertThat(releases.ofDraft(draft.id()).get(0).reason()).isEqualTo("时限太长");
        assertThatThrownBy(() -> releases.approve(draft.id(), 0)).hasMessageContaining("draft-not-submitted");
    }

    @Test
    void nobodyApprovesWhatTheyHaveNotSeen() {
        // given
        releases.submit(draft.id(), "新增事项");
        as("third");
        assertThatThrownBy(() -> releases.withdraw(draft.id())).hasMessageContaining("withdrawal-not-yours");
        as("designer");
        releases.withdraw(draft.id());
        drafts.write(draft.id(), MODEL, text(draft) + "\n", 0);
        releases.submit(draft.id(), "改后再提交");
        // when, then
        as("second");
        assertThatThrownBy(() -> releases.approve(draft.id(), 0)).hasMessageContaining("draft-changed");
        assertThat(releases.approve(draft.id(), 1)).isEqualTo(1);
    }

    @Test
    void whatWasReleasedMeanwhileIsNotUndoneUnseen() {
        // given
        release(draft);
        Draft first = changed("第一稿");
        Draft other = changed("第二稿");
        release(first);
        // when, then
        as("designer");
        assertThatThrownBy(() -> releases.submit(other.id(), "第二稿")).hasMessageContaining("draft-outdated");
        assertThat(drafts.isOutdated(other)).isTrue();
        drafts.rebase(other.id(), 1);
        assertThat(release(drafts.find(other.id()))).isEqualTo(3);
    }

    @Test
    void anEarlierVersionComesBackByTwoPeopleToo() {
        // given
        release(draft);
        release(changed("改名"));
        as("designer");
        assertThatThrownBy(() -> releases.rollBack(SERVICE, 2, "回到第二版")).hasMessageContaining("version-unknown");
        // when
        Draft back = releases.rollBack(SERVICE, 1, "新版有误");
        // then
        assertThat(deployed.running(SERVICE).orElseThrow().name()).isEqualTo("改名");
        assertThatThrownBy(() -> releases.approve(back.id(), 0)).hasMessageContaining("release-own");
        as("second");
        assertThat(releases.approve(back.id(), 0)).isEqualTo(3);
        assertThat(deployed.running(SERVICE).orElseThrow().name()).isEqualTo("试办事项");
        assertThat(drafts.files(back.id())).containsExactlyEntriesOf(drafts.files(draft.id()));
        assertThat(releases.ofService(SERVICE).get(0).rolledBackTo()).isEqualTo(1);
    }

    @Test
    void nothingNewIsNoRelease() {
        release(draft);
        as("designer");
        Draft same = drafts.ofRunning(SERVICE);
        assertThatThrownBy(() -> releases.submit(same.id(), "没有改")).hasMessageContaining("draft-unchanged");
        assertThatThrownBy(() -> releases.submit(same.id(), "")).hasMessageContaining("words-missing");
    }

    private Draft changed(String name) {
        as("designer");
        Draft begun = drafts.ofRunning(SERVICE);
        drafts.write(begun.id(), MODEL, text(begun).replace("name=\"试办事项\"", "name=\"" + name + "\""), 0);
        return drafts.find(begun.id());
    }

    private int release(Draft ready) {
        as("designer");
        releases.submit(ready.id(), "发布");
        as("second");
        return releases.approve(ready.id(), ready.revision());
    }

    private String text(Draft of) {
        return new String(drafts.files(of.id()).get(MODEL), StandardCharsets.UTF_8);
    }

    private List<String> trail(Draft of) {
        return jdbc.sql("select action from audit_entry where text like ? order by id")
                .param("%草稿 " + of.id() + "：%")
                .query(String.class)
                .list();
    }

    private void as(String person) {
        identity.setAuthentication(person, List.of("designer"));
    }
}
