package cn.suyuanban.statements;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.statements.StatementCounter.Count;
import cn.suyuanban.support.OwnJvm;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        // then: which versions of models and forms are newest, how groups are called, and each new model once
        assertThat(first.statements()).as("%s", first.bySql()).isEqualTo(3 + MORE);
        assertThat(again.statements()).as("%s", again.bySql()).isZero();
        assertThat(matters.catalogue().matters()).hasSize(before + MORE);
        // when: one more
        deployMore(1);
        // then: those known are not read again
        assertThat(counter.during(this::askForAll).statements()).isEqualTo(3 + 1);
    }

    @Test
    void aViewOfAPublicPageAsksTheDatabaseNothing() {
        // given: what is read after the start, before the first visitor, is the catalogue
        Count unasked = counter.during(() -> view("/matters/open-restaurant"));
        assertThat(unasked.statements()).as("%s", unasked.bySql()).isZero();
        view("/api/public/matters/open-restaurant/diagram");
        // when
        Count views = counter.during(() -> List.of(
                        "/",
                        "/matters?q=cyd&audience=enterprise",
                        "/matters/open-restaurant",
                        "/matters/open-restaurant?sellsTobacco=true&publicGathering=false",
                        "/matters/open-restaurant/qr.png",
                        "/matters/qr-sheet",
                        "/api/public/matters/open-restaurant?sellsTobacco=true",
                        "/api/public/matters/open-restaurant/diagram")
                .forEach(this::view));
        // then
        assertThat(views.statements()).as("%s", views.bySql()).isZero();
    }

    private void view(String address) {
        assertThat(http.getForEntity(address, String.class).getStatusCode().value())
                .isEqualTo(200);
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
