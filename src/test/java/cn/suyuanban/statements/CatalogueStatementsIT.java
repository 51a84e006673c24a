package cn.suyuanban.statements;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.statements.StatementCounter.Count;
import cn.suyuanban.support.OwnJvm;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** What the public catalogue costs the database. */
@OwnJvm
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import(CountedDatabase.class)
class CatalogueStatementsIT {

    private static final int MORE = 50;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Matters matters;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private StatementCounter counter;

    @Test
    void theCatalogueAsksNothingAgainAndReadsOnlyNewVersionsOfModels() throws IOException {
        // given
        int before = matters.catalogue().matters().size();
        deployMore(MORE);
        // when
        Count first = counter.during(this::askForAll);
        Count again = counter.during(this::askForAll);
        // then: which versions are newest, how groups are called, and each new model once
        assertThat(first.statements()).as("%s", first.bySql()).isEqualTo(2 + MORE);
        assertThat(again.statements()).as("%s", again.bySql()).isZero();
        assertThat(matters.catalogue().matters()).hasSize(before + MORE);
        // when: one more
        deployMore(1);
        // then: those known are not read again
        assertThat(counter.during(this::askForAll).statements()).isEqualTo(2 + 1);
    }

    private void askForAll() {
        assertThat(http.getForEntity("/api/public/matters", JsonNode.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(http.getForEntity("/api/public/matters/open-restaurant", JsonNode.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    private void deployMore(int number) throws IOException {
        String model = Files.readString(Path.of("processes/company-setup.bpmn"));
        DeploymentBuilder deployment = repository.createDeployment();
        for (int i = 0; i < number; i++) {
            String id = "counted-" + number + "-" + i;
            deployment.addString(id + ".bpmn", model.replace("\"company-setup\"", '"' + id + '"'));
        }
        deployment.deploy();
    }
}
