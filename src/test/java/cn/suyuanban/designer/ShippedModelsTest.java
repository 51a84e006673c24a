package cn.suyuanban.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.designer.bundle.Bundle;
import cn.suyuanban.designer.draft.Draft;
import cn.suyuanban.designer.draft.Drafts;
import cn.suyuanban.designer.release.Releases;
import cn.suyuanban.support.SuyuanbanTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@SuyuanbanTest
class ShippedModelsTest {

    private static final Path PATROL = Path.of("processes/deadline-patrol.bpmn");

    @Autowired
    private ShippedModels models;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Releases releases;

    @Autowired
    private IdentityService identity;

    @Test
    void makesNoNewVersionOfAnUnchangedService() throws IOException {
        // given
        long before = repository.createProcessDefinitionQuery().count();
        // when
        models.run(new DefaultApplicationArguments());
        // then
        assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(before);
    }

    @Test
    void replacesAVersionWhoseShippedFilesAreOthers() throws IOException {
        // given
        String earlier = Files.readString(PATROL).replace("时限巡查", "时限巡查（旧）");
        String deployment = repository
                .createDeployment()
                .name("bundle:deadline-patrol@0000000000000000")
                .source(Bundle.SHIPPED)
                .addString("processes/deadline-patrol.bpmn", earlier)
                .deploy()
                .getId();
        // when
        models.run(new DefaultApplicationArguments());
        // then
        assertThat(latest("deadline-patrol").getName()).isEqualTo("时限巡查");
        repository.deleteDeployment(latest("deadline-patrol").getDeploymentId(), true);
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void neverShadowsAVersionThatADesignerDeployed() throws IOException {
        // given
        String changed = Files.readString(PATROL).replace("时限巡查", "时限巡查（改）");
        String deployment = repository
                .createDeployment()
                .name("designer")
                .source("designer")
                .addString("processes/deadline-patrol.bpmn", changed)
                .deploy()
                .getId();
        try {
            // when
            models.run(new DefaultApplicationArguments());
            // then
            assertThat(latest("deadline-patrol").getName()).isEqualTo("时限巡查（改）");
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void keepsWhatTwoPeopleReleasedInTheWorkbench() throws IOException {
        // given
        identity.setAuthentication("designer", List.of("designer"));
        Draft draft = drafts.ofRunning("deadline-patrol");
        String changed = Files.readString(PATROL).replace("时限巡查", "时限巡查（改）");
        drafts.write(draft.id(), PATROL.toString(), changed, 0);
        releases.submit(draft.id(), "改名");
        identity.setAuthentication("second", List.of("designer"));
        releases.approve(draft.id(), 1);
        identity.clearAuthentication();
        try {
            // when
            models.run(new DefaultApplicationArguments());
            // then
            assertThat(latest("deadline-patrol").getName()).isEqualTo("时限巡查（改）");
        } finally {
            repository.deleteDeployment(latest("deadline-patrol").getDeploymentId(), true);
        }
    }

    @Test
    void refusesAModelThatBreaksARuleWhole() {
        String withoutLimit = fixture("user-task-limit");
        long before = repository.createDeploymentQuery().count();
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("invalid.bpmn", withoutLimit)
                        .deploy())
                .hasMessageContaining("model-refused")
                .hasMessageContaining("user-task-limit")
                .hasMessageContaining("invalid.bpmn")
                .hasMessageContaining("Activity_Check")
                .hasMessageContaining("2WD");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    private ProcessDefinition latest(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }

    private static String fixture(String rule) {
        try {
            return Files.readString(Path.of("src/test/resources/models", rule, "invalid.bpmn"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
